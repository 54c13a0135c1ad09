import type { LegId } from '@lienthong/case';
import { agencyCode, type CommandId, procedureCode } from '@lienthong/kernel';
import { setClock } from '@lienthong/testing';
import { type Intake, MemoryCases } from '../testing/memory-cases.js';
import { catalogueProvince } from '../testing/open-province.js';
import { endChild } from './end-child.activity.js';
import type { RefusalReport } from './flow-surroundings.js';

const COUNTER = agencyCode('trung-tam-tinh');
const ref = (id: string) => ({ id: id as never, hash: 'made-up' });
const system = (commandId: string) => ({ commandId: commandId as CommandId, by: { kind: 'system' } as const });

const karaoke = (parent?: Intake['parent']): Intake => ({
  ...{ type: 'register', procedure: procedureCode('ho-kinh-doanh-karaoke'), channel: 'counter' },
  ...{ receivedBy: COUNTER, returnBy: COUNTER, routing: { 'xa-kinh-doanh': 'phuong-thanh-sen' } },
  papers: ['to-khai-dien-tu', 'nghiem-thu-pccc', 'phieu-ly-lich-tu-phap'].map((paper) => ({ paper, form: 'copy' })),
  ...{ applicant: ref('nguoi-nop'), accept: {} },
  ...(parent ? { parent } : {}),
});

it('an end that its parent refuses to hear is reported: the parent stands still until somebody moves it', async () => {
  const clock = setClock('2026-03-02T09:00');
  const cases = new MemoryCases({ ...catalogueProvince(), clock, onFacts: () => undefined });
  const parent = await cases.open(karaoke(), system('parent'));
  const leg = 'khong-co.1.1' as LegId;
  const child = await cases.open(karaoke({ caseCode: parent.caseCode, leg }), system('child'));
  await cases.apply(child.caseCode, { type: 'withdraw', reason: ref('ly-do') }, system('withdraw'));
  const reports: RefusalReport[] = [];
  await endChild({ caseCode: child.caseCode }, { cases, onRefusal: (report) => reports.push(report) });
  expect(reports).toEqual([{ caseCode: parent.caseCode, step: 'khong-co', code: expect.any(String) }]);
});
