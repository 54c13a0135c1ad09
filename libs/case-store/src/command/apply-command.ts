import { type CaseCommand, type CaseState, caseVersion, decide, legVersion } from '@lienthong/case';
import { type CaseCode, instantOfEpoch } from '@lienthong/kernel';
import { appendFacts } from '../append/append-facts.js';
import { CHAIN_START, chained } from '../fact/hash-chain.js';
import { continueWith } from '../fact/recorded-facts.js';
import { peopleAsked } from '../organisation/people-asked.js';
import { keepPersonal } from '../person-data/personal-data.js';
import { CaseBusy, CaseChanged, CaseUnknown } from '../store.errors.js';
import { type CaseDraft, requirePersonal } from './case-draft.js';
import { contentHash, requireSameContent } from './command-content.js';
import type { Applied, CommandSlip, StoreAccess } from './command-slip.js';
import { type LoadedCase, loadCase, repeatOf } from './load-case.js';

/** Each time somebody else was faster, so somebody got on: many at once on one case are rare. */
const ATTEMPTS = 20;

/**
 * Decides a command against the facts of its case and records what follows, in one statement.
 * A repeat of a command id gives what the first one did.
 *
 * @param known the case as it was loaded with that command id, where it was: one query less while nobody was faster
 * @throws {CaseUnknown}
 * @throws {CaseChanged} when the sender saw another version than the one that stands
 * @throws {CommandIdReused} when the id stands for another command
 * @throws {CaseBusy} when others were faster again and again
 * @throws {DomainError} when a rule refuses it
 */
export async function applyCommand(
  access: StoreAccess,
  caseCode: CaseCode,
  draft: CaseDraft,
  slip: CommandSlip,
  known?: LoadedCase,
): Promise<Applied> {
  const { commandId, by, personal = {}, expected } = slip;
  const asked = { hash: contentHash(draft, by), personal };
  const kept = keepPersonal(personal);
  const command = { ...draft, ...kept.refs, by } as CaseCommand;
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const loaded = attempt === 1 && known ? known : await loadCase(access, caseCode, commandId);
    if (!loaded) throw new CaseUnknown(caseCode);
    const { state, facts, done } = loaded;
    if (done) {
      await requireSameContent(access.pool, commandId, done, asked);
      return repeatOf(loaded, done);
    }
    requirePersonal(command);
    if (expected !== undefined) requireVersion(state, command, expected);
    const milliseconds = await access.clock.now();
    const now = instantOfEpoch(milliseconds);
    const people = await peopleAsked(access.pool, command, state.procedure.code, now);
    const target = await versionAsked(access, loaded, command);
    const decision = decide(state, command, { ...loaded.context(now), ...people, versionOf: () => target });
    if (decision.refusal) throw decision.refusal;
    const { at, events } = decision;
    if (events.length === 0) return { caseCode, facts: [], lastSeq: state.lastSeq, repeated: false, state };
    const next = continueWith(state, events, { caseCode, at, by, procedure: state.procedure });
    const recordedAt = new Date(milliseconds).toISOString();
    const added = chained(next.facts, facts.at(-1)?.hash ?? CHAIN_START, recordedAt);
    const moved = next.state.procedure.version !== state.procedure.version && target;
    const context = { ...loaded.context(at), ...(moved ? { definition: moved } : {}) };
    const appending = { before: facts, added, state: next.state, previous: state, context, commandId, kept };
    if (await appendFacts(access.pool, { ...appending, contentHash: asked.hash }))
      return { caseCode, facts: added, lastSeq: next.state.lastSeq, repeated: false, state: next.state };
  }
  throw new CaseBusy(caseCode);
}

/** The version that a move asks for, where it is published. */
async function versionAsked({ registry }: StoreAccess, { state }: LoadedCase, command: CaseCommand) {
  return command.type === 'move-version' ? registry.published(state.procedure.code, command.version) : undefined;
}

function requireVersion(state: CaseState, command: CaseCommand, expected: number): void {
  const actual = 'leg' in command && command.leg ? legVersion(state, command.leg) : caseVersion(state);
  if (actual !== expected) throw new CaseChanged(state.code, expected, actual);
}
