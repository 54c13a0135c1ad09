import { openCaseStore } from '@lienthong/case-store';
import { agencyCode, type CommandId, type OfficerId, systemClock } from '@lienthong/kernel';
import { FILING } from '../load/karaoke.js';

const COUNTER = agencyCode('trung-tam-xa-thach-ha');
const AT_ONCE = 12;

/** Takes in and accepts many cases straight through the store: what is measured later is not how fast a counter is. */
export async function openCases(databaseUrl: string, cases: number, onEach: (opened: number) => void): Promise<void> {
  const store = openCaseStore({ databaseUrl, clock: systemClock, name: 'bench-intake', poolSize: AT_ONCE });
  const { procedure, channel, applicant, papers, routing } = FILING;
  let next = 0;
  const counter = async (): Promise<void> => {
    for (let own = next++; own < cases; own = next++) {
      await store.open(
        { procedure, channel, papers, routing, receivedBy: COUNTER, returnBy: COUNTER, accept: true },
        {
          commandId: `bench-retime-${own}` as CommandId,
          by: { kind: 'officer', officer: 'quay.thach-ha' as OfficerId, agency: COUNTER },
          personal: { applicant: { kind: 'applicant', body: applicant } },
        },
      );
      onEach(own + 1);
    }
  };
  try {
    await Promise.all(Array.from({ length: AT_ONCE }, counter));
  } finally {
    await store.close();
  }
}
