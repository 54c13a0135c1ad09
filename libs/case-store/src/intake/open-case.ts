import { type CaseCommand, type CaseState, decide } from '@lienthong/case';
import { type CaseCode, dateOf, type Instant, instantOfEpoch, type PlainDate } from '@lienthong/kernel';
import { inTransaction } from '@lienthong/platform/postgres';
import type { ProcedureDefinition } from '@lienthong/procedure';
import { appendFacts } from '../append/append-facts.js';
import type { IntakeDraft } from '../command/case-draft.js';
import { contentHash, requireSameContent } from '../command/command-content.js';
import type { Applied, CommandSlip, StoreAccess } from '../command/command-slip.js';
import { loadCase, repeatOf } from '../command/load-case.js';
import { CHAIN_START, chained } from '../fact/hash-chain.js';
import { type Continued, continueWith } from '../fact/recorded-facts.js';
import { keepPersonal } from '../person-data/personal-data.js';
import { CaseBusy, CommandIdReused } from '../store.errors.js';
import { allocateCode, codeOf } from './allocate-code.js';
import { stopReplaced } from './stop-replaced.js';

/**
 * Takes a case in: code, registration and, where asked, acceptance in one transaction.
 * A repeat of a command id gives the case that the first one opened. A case that it stands for is stopped with it.
 *
 * @throws {ProcedureUnknown}
 * @throws {CommandIdReused} when the id stands for another intake
 * @throws {DomainError} when a rule refuses it; no code is used up then
 */
export async function openCase(access: StoreAccess, draft: IntakeDraft, slip: CommandSlip): Promise<Applied> {
  const { commandId, by, personal = {} } = slip;
  const asked = { hash: contentHash({ ...draft, type: 'register' }, by), personal };
  const [before] = await Promise.all([repeated(access, slip, asked), access.registry.refresh()]);
  if (before) return before;

  const milliseconds = await access.clock.now();
  const now = instantOfEpoch(milliseconds);
  const day = dateOf(draft.submittedAt ?? now);
  const kept = keepPersonal(personal);
  const definition = await definitionFor(access, draft, day);
  const decided = (code: CaseCode) => decideIntake(access, { ...draft, ...kept.refs }, { code, by, now, definition });
  // decided once under a code that is never given, so that a refusal holds no counter and the solving agency is known
  const identifier = access.registry.identifierOf(decided(codeOf(PROVISIONAL, day, 0)).state.solvedBy);

  const applied = await inTransaction(access.pool, async (client) => {
    const code = await allocateCode(client, identifier, day, definition.dossierCode?.systemOwner.digits);
    const { facts, state } = decided(code);
    const added = chained(facts, CHAIN_START, new Date(milliseconds).toISOString());
    const context = access.registry.context(definition, facts.at(-1)?.at ?? now);
    const occasion = { state, previous: undefined, context, commandId, contentHash: asked.hash, kept };
    const appending = { before: [], added, ...occasion };
    if (!(await appendFacts(client, appending))) throw new IntakeTaken();
    if (draft.replaces) await stopReplaced(access, client, draft.replaces, code, slip, milliseconds);
    return { caseCode: code, facts: added, lastSeq: state.lastSeq, repeated: false, state };
  }).catch((error: unknown) => {
    if (error instanceof IntakeTaken) return undefined;
    throw error;
  });
  const opened = applied ?? (await repeated(access, slip, asked));
  if (!opened) throw new CaseBusy(commandId);
  return opened;
}

const PROVISIONAL = '000.00.00.H27';

/** The same intake was recorded a moment before; undoes the allocation of the code. */
class IntakeTaken extends Error {}

const definitionFor = (
  { registry }: StoreAccess,
  { procedure, version }: IntakeDraft,
  day: PlainDate,
): Promise<ProcedureDefinition> =>
  version === undefined ? registry.current(procedure, day) : registry.definition(procedure, version);

interface Occasion {
  readonly code: CaseCode;
  readonly by: CommandSlip['by'];
  readonly now: Instant;
  readonly definition: ProcedureDefinition;
}

function decideIntake(
  { registry }: StoreAccess,
  draft: IntakeDraft,
  { code, by, now, definition }: Occasion,
): Continued {
  const { procedure: _code, version: _version, accept, ...filed } = draft;
  const context = registry.context(definition, now);
  const procedure = { code: definition.code, version: definition.version };
  const step = (state: CaseState | undefined, command: CaseCommand): Continued => {
    const decision = decide(state, command, context);
    if (decision.refusal) throw decision.refusal;
    return continueWith(state, decision.events, { caseCode: code, at: decision.at, by, procedure });
  };
  const registered = step(undefined, { ...filed, type: 'register', code, by });
  if (!accept) return registered;
  const startAt = accept === true ? undefined : accept.startAt;
  const accepted = step(registered.state, { type: 'accept-case', by, ...(startAt === undefined ? {} : { startAt }) });
  return { facts: [...registered.facts, ...accepted.facts], state: accepted.state };
}

async function repeated(
  access: StoreAccess,
  { commandId }: CommandSlip,
  asked: Parameters<typeof requireSameContent>[3],
): Promise<Applied | undefined> {
  const { rows } = await access.pool.query<{ case_code: CaseCode }>({
    name: 'intake',
    text: 'SELECT case_code FROM cases.intake WHERE command_id = $1',
    values: [commandId],
  });
  const [row] = rows;
  if (!row) return undefined;
  const loaded = await loadCase(access, row.case_code, commandId);
  if (!loaded?.done) throw new CommandIdReused(commandId);
  await requireSameContent(access.pool, commandId, loaded.done, asked);
  return repeatOf(loaded, loaded.done);
}
