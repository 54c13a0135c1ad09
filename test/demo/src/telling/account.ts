import type { DeadlineExplanation, Ledger } from '@lienthong/case';
import { api, type FactView } from '@lienthong/contracts/http';
import type { Office } from '../stage/office.js';
import type { Staff } from '../stories/story.js';

/** All that the province has to say of one case, read over its API. */
export interface Account {
  readonly code: string;
  readonly facts: readonly FactView[];
  readonly ledger: Ledger;
  readonly explanation: DeadlineExplanation;
}

export async function accountOf(office: Office, reader: Staff, code: string): Promise<Account> {
  const [timeline, custody, explanation] = await Promise.all([
    office.read<{ facts: readonly FactView[] }>(reader, api.getTimeline.path, code),
    office.read<{ ledger: Ledger }>(reader, api.getLedger.path, code),
    office.read<DeadlineExplanation>(reader, api.explainDeadline.path, code),
  ]);
  return { code, facts: timeline.facts, ledger: custody.ledger, explanation };
}
