import { type CaseState, type DecidedEvent, decide, openLegs } from '@lienthong/case';
import { type AgencyCode, type CaseCode, type Instant, instantOfEpoch, type ProcedureCode } from '@lienthong/kernel';
import type { ProcedureDefinition } from '@lienthong/procedure';
import type { StoreAccess } from '../command/command-slip.js';
import { type LoadedCase, loadCases } from '../command/load-case.js';
import { casesOfProcedure } from './cases-of-procedure.query.js';

/** What the transition clause of a version makes of a running case. @see peers.md §3.15 */
export type Pile = 'stays' | 'may-move' | 'must-move';

/** What a move to a version would do to a running case. */
export interface CaseImpact {
  readonly caseCode: CaseCode;
  readonly solvedBy: AgencyCode;
  readonly from: number;
  readonly pile: Pile;
  /** Why it cannot move: the clause, or the step or field in its way. */
  readonly because?: { readonly code: string; readonly details: Readonly<Record<string, string | number>> };
  /** d° and the earliest due among its open legs, before and after. */
  readonly dueAt?: Instant;
  readonly dueAfter?: Instant;
  readonly legDueAt?: Instant;
  readonly legDueAfter?: Instant;
}

/** Which running cases are asked about; all unless told. */
export interface ImpactScope {
  /** Of these alone. */
  readonly only?: readonly CaseCode[];
  readonly solvedBy?: AgencyCode;
  /** After this code, in the order of codes. */
  readonly after?: CaseCode;
}

const BATCH = 200;
const NOBODY = { id: 'preview', hash: '' } as never;

/**
 * Every running case of a procedure that stands on another version, with its deadlines before and after a move; nothing
 * is written. A case that cannot move stays, also where the clause says that it must.
 * @throws {ProcedureUnknown}
 */
export async function* versionImpact(
  access: StoreAccess,
  code: ProcedureCode,
  version: number,
  scope: ImpactScope = {},
): AsyncGenerator<readonly CaseImpact[]> {
  const target = await access.registry.definition(code, version);
  const now = instantOfEpoch(await access.clock.now());
  for (let after: string = scope.after ?? ''; ; ) {
    const codes = await casesOfProcedure(access.pool, { ...scope, code, version, after, limit: BATCH });
    const last = codes.at(-1);
    if (!last) return;
    yield (await loadCases(access, codes)).map((one) => impactOn(one, target, now));
    after = last;
  }
}

/** What a move would do to one case. */
function impactOn(loaded: LoadedCase, target: ProcedureDefinition, now: Instant): CaseImpact {
  const { state } = loaded;
  const context = { ...loaded.context(now), versionOf: () => target };
  const command = { type: 'move-version', version: target.version, reason: NOBODY, by: { kind: 'system' } } as const;
  const decision = decide(state, command, context);
  const before = { caseCode: state.code, solvedBy: state.solvedBy, from: state.procedure.version, ...datesOf(state) };
  if (decision.refusal) {
    const { code, details } = decision.refusal;
    return { ...before, pile: 'stays', because: { code, details } };
  }
  const pile = target.transition?.runningCases === 'must-move' ? 'must-move' : 'may-move';
  return { ...before, ...datesAfter(state, decision.events), pile };
}

function datesOf(state: CaseState): Pick<CaseImpact, 'dueAt' | 'legDueAt'> {
  const dueAt = state.appointments.findLast(({ met }) => !met)?.dueAt;
  const legDueAt = earliest(openLegs(state).flatMap((leg) => leg.dueAt ?? []));
  return { ...(dueAt ? { dueAt } : {}), ...(legDueAt ? { legDueAt } : {}) };
}

function datesAfter(state: CaseState, events: readonly DecidedEvent[]): Pick<CaseImpact, 'dueAfter' | 'legDueAfter'> {
  const moved = new Map(
    events.flatMap(({ type, data }) =>
      type === 'handoff.retimed' && data.dueAt ? [[data.leg, data.dueAt] as const] : [],
    ),
  );
  const set = events.find(({ type }) => type === 'appointment.set');
  const { dueAt } = datesOf(state);
  const dueAfter = set?.type === 'appointment.set' ? set.data.dueAt : dueAt;
  const legDueAfter = earliest(openLegs(state).flatMap(({ id, dueAt: due }) => moved.get(id) ?? due ?? []));
  return { ...(dueAfter ? { dueAfter } : {}), ...(legDueAfter ? { legDueAfter } : {}) };
}

const earliest = (dates: readonly Instant[]): Instant | undefined => [...dates].sort()[0];
