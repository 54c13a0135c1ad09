import type { CaseStore } from '@lienthong/case-store';
import { agencyCode, type CaseCode, type CommandId, procedureCode, type StepId } from '@lienthong/kernel';

const COUNTER = agencyCode('trung-tam-tinh');
const AT_ONCE = 8;

/** The agency that has the first leg of every case here. */
export const WARD = agencyCode('ubnd-phuong-thanh-sen');

/** Takes in karaoke cases (P3b) and gives each to the ward, as counter and flow would: no app need run for it. */
export async function openLegs(store: CaseStore, cases: number): Promise<readonly CaseCode[]> {
  const codes: CaseCode[] = [];
  let next = 0;
  const counter = async (): Promise<void> => {
    for (let own = next++; own < cases; own = next++) codes.push(await openLeg(store, own));
  };
  await Promise.all(Array.from({ length: AT_ONCE }, counter));
  return codes;
}

async function openLeg(store: CaseStore, n: number): Promise<CaseCode> {
  const papers = ['to-khai-dien-tu', 'nghiem-thu-pccc', 'phieu-ly-lich-tu-phap'];
  const { caseCode } = await store.open(
    {
      ...{ procedure: procedureCode('ho-kinh-doanh-karaoke'), channel: 'counter', accept: true },
      ...{ receivedBy: COUNTER, returnBy: COUNTER, routing: { 'xa-kinh-doanh': 'phuong-thanh-sen' } },
      papers: papers.map((paper) => ({ paper, form: 'original' })),
    },
    {
      ...{ commandId: `open-${n}` as CommandId, by: { kind: 'system' } },
      personal: { applicant: { kind: 'applicant', body: { name: 'Nguyễn Văn Mẫu' } } },
    },
  );
  const offer = { type: 'offer-handoff', step: 'ho-kinh-doanh' as StepId, round: 1, attempt: 1 } as const;
  await store.apply(caseCode, offer, { commandId: 'offer' as CommandId, by: { kind: 'flow' } });
  return caseCode;
}
