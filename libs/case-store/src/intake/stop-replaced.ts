import { decide } from '@lienthong/case';
import { type CaseCode, instantOfEpoch } from '@lienthong/kernel';
import type { PoolClient } from 'pg';
import { appendFacts } from '../append/append-facts.js';
import { contentHash } from '../command/command-content.js';
import type { CommandSlip, StoreAccess } from '../command/command-slip.js';
import { loadCase } from '../command/load-case.js';
import { CHAIN_START, chained } from '../fact/hash-chain.js';
import { continueWith } from '../fact/recorded-facts.js';
import { CaseBusy, CaseUnknown } from '../store.errors.js';

/** Ground of a case that was taken in under the wrong procedure. */
const WRONG_PROCEDURE = 'sai-thu-tuc';

/**
 * Stops the case that a new one stands for, in the transaction that opens it: never one without the other.
 * @throws {CaseUnknown} {CaseBusy}
 * @throws {DomainError} when the rules do not let it be stopped; nothing is opened then
 */
export async function stopReplaced(
  access: StoreAccess,
  client: PoolClient,
  replaced: CaseCode,
  replacedBy: CaseCode,
  { commandId, by }: CommandSlip,
  milliseconds: number,
): Promise<void> {
  const loaded = await loadCase(access, replaced);
  if (!loaded) throw new CaseUnknown(replaced);
  const { state, facts } = loaded;
  const command = { type: 'stop', ground: WRONG_PROCEDURE, replacedBy } as const;
  const decision = decide(state, { ...command, by }, loaded.context(instantOfEpoch(milliseconds)));
  if (decision.refusal) throw decision.refusal;
  const { at, events } = decision;
  const next = continueWith(state, events, { caseCode: replaced, at, by, procedure: state.procedure });
  const added = chained(next.facts, facts.at(-1)?.hash ?? CHAIN_START, new Date(milliseconds).toISOString());
  const appending = { before: facts, added, state: next.state, previous: state, context: loaded.context(at) };
  const kept = { refs: {}, rows: [] };
  if (!(await appendFacts(client, { ...appending, commandId, contentHash: contentHash(command, by), kept })))
    throw new CaseBusy(replaced);
}
