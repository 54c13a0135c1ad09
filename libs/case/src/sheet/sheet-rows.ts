import { type Instant, type OfficerId, type StepId, type WorkingMinutes, workingMinutes } from '@lienthong/kernel';
import type { LegView } from '../attribution/leg-view.js';
import type { Holder } from '../custody.js';
import type { CaseEventType, Fact } from '../event.js';
import type { Timeliness } from '../fact-values.js';
import type { LegLedger } from '../ledger/ledger.js';
import { type LegId, legParts } from '../leg-id.js';
import type { CaseState } from '../state/case-state.js';
import type { LegState } from '../state/leg-state.js';
import { timelinessOf } from '../verdict/timeliness.js';

/** Where a hand-over stands: before, on or after its time once it ended with work; else how it ended, or that it runs. */
export type SheetStanding =
  | Timeliness
  | 'untimed'
  | 'running'
  | 'overdue'
  | 'waiting'
  | 'refused'
  | 'recalled'
  | 'moved'
  | 'returned'
  | 'closed';

/** One line of the sheet: the file went from one hand into another. */
export interface SheetRow {
  /** `intake`: from the citizen to the counter; `return`: back to the citizen; `rehomed`: to a successor of the agency. */
  readonly kind: 'intake' | 'handoff' | 'rehomed' | 'return';
  readonly leg?: LegId;
  readonly step?: StepId;
  readonly from: Holder;
  readonly to: Holder;
  readonly handedAt: Instant;
  /** When somebody took it, and who; the clock does not wait for that. */
  readonly takenAt?: Instant;
  readonly takenBy?: OfficerId;
  readonly dueAt?: Instant;
  readonly endedAt?: Instant;
  readonly allotted?: WorkingMinutes;
  readonly used?: WorkingMinutes;
  readonly standing: SheetStanding;
  /** Past its own due, in the calendar of the agency. */
  readonly lateMinutes?: WorkingMinutes;
  readonly outcome?: string;
  /** Against the planned date: its own part, and what came late to it already. */
  readonly view?: LegView;
}

type FactOf<Type extends CaseEventType> = Extract<Fact, { readonly type: Type }>;

/** Every hand-over of a case, in the order of its facts. */
export function sheetRows(
  state: CaseState,
  facts: readonly Fact[],
  ledger: readonly LegLedger[],
  now: Instant,
): SheetRow[] {
  return facts.flatMap((fact): SheetRow[] => {
    switch (fact.type) {
      case 'case.registered':
        return state.parent ? [] : [intakeRow(state, fact, facts, now)];
      case 'handoff.offered':
        return [handoffRow(state, fact, facts, ledger, now)];
      case 'handoff.rehomed': {
        const { leg, from, holder, effectiveAt } = fact.data;
        const to = { from: { ...holder, agency: from }, to: holder, handedAt: effectiveAt };
        return [{ kind: 'rehomed', leg, step: legParts(leg).step, ...to, standing: 'running' }];
      }
      case 'result.returned': {
        const from: Holder = { class: 'counter', agency: fact.data.returnedBy };
        return [{ kind: 'return', from, to: { class: 'citizen' }, handedAt: fact.at, standing: 'untimed' }];
      }
      default:
        return [];
    }
  });
}

/** The counter answers within its eight hours (L2). */
function intakeRow(
  state: CaseState,
  { data }: FactOf<'case.registered'>,
  facts: readonly Fact[],
  now: Instant,
): SheetRow {
  const answer = facts.find(({ type }) => type === 'case.accepted' || type === 'case.refused');
  const { intakeDueAt: dueAt } = state;
  const running = now > dueAt ? 'overdue' : 'running';
  const { allotted, used } = answer?.custody ?? {};
  return {
    kind: 'intake',
    from: { class: 'citizen' },
    to: { class: 'counter', agency: data.receivedBy },
    handedAt: data.submittedAt,
    ...(answer ? { takenAt: answer.at, endedAt: answer.at } : {}),
    ...(answer?.by.kind === 'officer' ? { takenBy: answer.by.officer } : {}),
    dueAt,
    ...(allotted === undefined ? {} : { allotted }),
    ...(used === undefined ? {} : { used }),
    standing: answer ? timelinessOf(dueAt, answer.at) : running,
  };
}

function handoffRow(
  state: CaseState,
  { at, data }: FactOf<'handoff.offered'>,
  facts: readonly Fact[],
  ledger: readonly LegLedger[],
  now: Instant,
): SheetRow {
  const { leg: id, decisive, holder: to } = data;
  const leg = state.legs[id];
  const last = <Type extends CaseEventType>(type: Type) =>
    facts.findLast((fact) => fact.type === type && 'leg' in fact.data && fact.data.leg === id) as
      | FactOf<Type>
      | undefined;
  const taken = last('handoff.accepted');
  const completed = leg?.status === 'completed' ? last('handoff.completed') : undefined;
  const counted = ledger.find((one) => one.leg === id);
  const from = (decisive && state.legs[decisive]?.holder) ?? { class: 'counter', agency: state.receivedBy };
  const { dueAt, endedAt, allotted, used, view } = counted ?? { dueAt: data.dueAt, endedAt: leg?.endedAt };
  return {
    kind: 'handoff',
    leg: id,
    step: legParts(id).step,
    from,
    to,
    handedAt: at,
    ...(taken ? { takenAt: taken.at, takenBy: taken.data.officer } : {}),
    ...(dueAt ? { dueAt } : {}),
    ...(endedAt ? { endedAt } : {}),
    ...(allotted === undefined ? {} : { allotted }),
    ...(used === undefined ? {} : { used }),
    standing: leg ? standingOf(leg, completed?.data.timeliness, dueAt, now) : 'running',
    ...(completed && completed.data.lateMinutes > 0 ? { lateMinutes: completed.data.lateMinutes } : {}),
    ...(completed ? { outcome: completed.data.outcome } : {}),
    ...(view && view.lateMinutes > workingMinutes(0) ? { view } : {}),
  };
}

function standingOf(
  leg: LegState,
  timeliness: Timeliness | undefined,
  dueAt: Instant | undefined,
  now: Instant,
): SheetStanding {
  switch (leg.status) {
    case 'completed':
      return timeliness ?? 'untimed';
    case 'refused':
    case 'recalled':
    case 'moved':
    case 'returned':
    case 'closed':
      return leg.status;
    case 'awaiting-supplement':
      return 'waiting';
    default:
      return dueAt && now > dueAt ? 'overdue' : 'running';
  }
}
