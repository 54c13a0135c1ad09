import { dueOf, type WorkCalendar } from '@lienthong/calendar';
import { type AgencyCode, type Instant, later, once, type StepId } from '@lienthong/kernel';
import { graphOf, type Progress, type Step, whenHolds } from '@lienthong/procedure';
import type { DecisionContext } from '../decision.js';
import type { PlannedStep } from '../fact-values.js';
import type { CaseLife } from '../state/case-state.js';

/** ps and pd of a step: when it starts and is due if everybody uses the full budget. */
export interface PlannedSpan {
  readonly step: StepId;
  readonly startAt: Instant;
  readonly dueAt: Instant;
}

export interface PlanInput {
  readonly n: number;
  readonly startAt: Instant;
  readonly routing: Readonly<Record<string, string>>;
  /** Outcomes known so far; a step without one is expected to end in its ordinary outcome. */
  readonly outcomes?: Readonly<Record<StepId, string>>;
  agencyOf(step: StepId): AgencyCode | undefined;
}

/**
 * Forward pass over the counted steps of one appointment, with full budgets and no cut-offs. Steps that the law does
 * not count, that do not apply, or that belong to an earlier appointment take no time in it.
 * @see time.md §5, planned date
 */
export function planSegment(
  { n, startAt, routing, outcomes = {}, agencyOf }: PlanInput,
  context: Pick<DecisionContext, 'definition' | 'calendar' | 'calendarOf'>,
): ReadonlyMap<StepId, PlannedSpan> {
  const { definition } = context;
  const graph = graphOf(definition);
  const applies = expectedToApply(definition.steps, routing, outcomes);
  const spans = new Map<StepId, PlannedSpan>();
  for (const step of graph.inOrder) {
    const { id } = step;
    const ends = graph.predecessors(id).map((before) => spans.get(before)?.dueAt ?? startAt);
    const begins = ends.reduce(later, startAt);
    const agency = agencyOf(id);
    const calendar = agency ? context.calendarOf(agency) : context.calendar;
    const takesTime = step.clock === 'counted' && step.appointment === n && applies(step);
    spans.set(id, { step: id, startAt: begins, dueAt: takesTime ? legDueFrom(step, begins, calendar) : begins });
  }
  return spans;
}

/** The planned dates on the slip: of every counted step of the first appointment that somebody works. @see time.md §5, pd */
export function plannedSteps(
  { startAt, agencies, routing }: Pick<CaseLife, 'startAt' | 'agencies'> & Pick<PlanInput, 'routing'>,
  context: Pick<DecisionContext, 'definition' | 'calendar' | 'calendarOf'>,
): PlannedStep[] {
  const spans = planSegment({ n: 1, startAt, routing, agencyOf: (step) => agencies[step] }, context);
  return context.definition.steps
    .filter(({ clock, appointment, kind }) => clock === 'counted' && appointment === 1 && kind !== 'return-result')
    .flatMap(({ id }) => {
      const [span, agency] = [spans.get(id), agencies[id]];
      return span && agency ? [{ ...span, agency }] : [];
    });
}

/** d₀ of a leg: exact unless its own decree says otherwise; its start where nothing is allotted. */
export function legDueFrom(step: Step, startAt: Instant, calendar: WorkCalendar): Instant {
  const term = legTerm(step);
  return term ? dueOf(term, startAt, calendar) : startAt;
}

/** A leg is counted exactly (time.md §3); `set-per-case` allots nothing until somebody sets it. */
export function legTerm({ term }: Step) {
  return term && term !== 'set-per-case' ? { ...term, rule: term.rule ?? ('exact' as const) } : undefined;
}

/** Whether a step would apply if every step ended as usual. Few steps depend on anything. */
export function expectedToApply(
  steps: readonly Step[],
  routing: Readonly<Record<string, string>>,
  outcomes: Readonly<Record<StepId, string>>,
): (step: Step) => boolean {
  const expected = once(() => expectedProgress(steps, routing, outcomes));
  return ({ when }) => when === undefined || whenHolds(when, expected());
}

function expectedProgress(
  steps: readonly Step[],
  routing: Readonly<Record<string, string>>,
  outcomes: Readonly<Record<StepId, string>>,
): Pick<Progress, 'routing' | 'steps'> {
  const entries = steps.map(({ id, outcomes: [usual] }) => {
    const outcome = outcomes[id] ?? usual;
    return [id, { status: 'completed', round: 1, attempt: 1, ...(outcome === undefined ? {} : { outcome }) }];
  });
  return { routing, steps: Object.fromEntries(entries) };
}
