import { effectiveStart } from '@lienthong/calendar';
import { type AgencyCode, type Instant, later, type StepId } from '@lienthong/kernel';
import { graphOf, passedSteps, type Step } from '@lienthong/procedure';
import { expectedToApply } from '../appointment/plan.js';
import type { DecisionContext } from '../decision.js';
import { calendarOfLeg, legDue } from '../handoff/leg-clock.js';
import { holderOf, legAllotment } from '../handoff/start-leg.js';
import { knownAgencyOf } from '../handoff/step-of.js';
import { silenceOf } from '../opinion/silence.rule.js';
import type { CaseState } from '../state/case-state.js';
import { isOpen, type LegState } from '../state/leg-state.js';
import { allLegs, latestLeg } from '../state/legs.js';
import { progressOf } from '../state/progress.js';

/** Where a step is expected to start and end. */
export interface ProjectedStep {
  readonly step: StepId;
  readonly startAt: Instant;
  readonly endAt: Instant;
}

/**
 * Everybody uses the full budget from now on: an open leg ends at its due or now, whatever is later; what waits is
 * answered now; later legs start with their cut-offs.
 * @param endOf ends to assume instead, by leg
 * @returns steps up to the end of appointment `n`, skipped ones left out
 * @see time.md §10; I16
 */
export function forwardPass(
  state: CaseState,
  n: number,
  context: DecisionContext,
  endOf: (leg: LegState) => Instant | undefined = () => undefined,
): ProjectedStep[] {
  const { definition } = context;
  const graph = graphOf(definition);
  const passed = passedSteps(definition, progressOf(state));
  const applies = expectedToApply(definition.steps, state.routing, outcomesOf(state));
  const ends = new Map<StepId, End>();
  const steps: ProjectedStep[] = [];
  for (const step of graph.inOrder) {
    const { id } = step;
    if (step.kind === 'return-result' || step.appointment > n) continue;
    const before = graph.predecessors(id).flatMap((one) => ends.get(one) ?? []);
    const ready = readiness(state, step, before, context.now);
    const leg = latestLeg(state, id);
    const skipped = state.steps[id] ? false : passed.has(id) || !applies(step);
    if (skipped) {
      ends.set(id, { ...ready, at: before.length > 0 ? ready.at : context.now, happened: ready.happened });
      continue;
    }
    const assumed = leg && endOf(leg);
    const projected =
      leg && state.steps[id]?.status !== 'pending' && state.steps[id]?.status !== 'refused'
        ? presentStep(leg, context, assumed)
        : futureStep(state, step, ready, context);
    ends.set(id, {
      at: projected.endAt,
      agency: projected.agency,
      // silence took its due for an end, also where the flow has not woken to say so
      happened: (leg?.status === 'completed' && !isOpen(leg)) || (!assumed && projected.endAt < context.now),
    });
    steps.push({ step: id, startAt: projected.startAt, endAt: projected.endAt });
  }
  return steps;
}

interface End {
  readonly at: Instant;
  /** Who sends the file on to the next step; an outside body counts as another sender, whoever it is (time.md §2). */
  readonly agency: AgencyCode | undefined;
  /** It is a fact, not an expectation. */
  readonly happened: boolean;
}

interface Projected extends Pick<ProjectedStep, 'startAt' | 'endAt'> {
  readonly agency: AgencyCode | undefined;
}

function readiness(state: CaseState, step: Step, before: readonly End[], now: Instant): End {
  const returned = state.steps[step.id]?.returnedBy;
  const sender = returned && state.legs[returned];
  if (sender?.endedAt) return { at: later(now, sender.endedAt), agency: senderOf(sender), happened: true };
  const [first, ...others] = before;
  if (!first) return { at: now, agency: state.receivedBy, happened: true };
  const last = others.reduce((latest, end) => (end.at >= latest.at ? end : latest), first);
  // what could start already but does not starts now
  return last.happened ? { ...last, at: later(now, last.at) } : last;
}

function presentStep(leg: LegState, context: DecisionContext, assumed: Instant | undefined): Projected {
  const { now, definition, calendar } = context;
  const agency = senderOf(leg);
  const endAt = assumed ?? leg.endedAt;
  if (endAt) return { startAt: leg.startAt, endAt, agency };
  if (!leg.counted || !leg.dueAt) return { startAt: leg.startAt, endAt: later(now, leg.startAt), agency };
  const waits = leg.status === 'awaiting-supplement';
  const answered = waits ? effectiveStart(now, definition.receiptCutOff, calendar) : now;
  const due = legDue(leg, answered, context) ?? now;
  return { startAt: leg.startAt, endAt: silenceOf(leg, context) ? due : later(now, due), agency };
}

const senderOf = ({ holder }: LegState): AgencyCode | undefined =>
  holder.class === 'outside' ? undefined : holder.agency;

function futureStep(state: CaseState, step: Step, ready: End, context: DecisionContext): Projected {
  const { definition } = context;
  const agency = knownAgencyOf(state, step, context);
  if (step.clock === 'outside' || !agency) return { startAt: ready.at, endAt: ready.at, agency: undefined };
  const calendar = calendarOfLeg({ holder: holderOf(step, agency, context) }, context);
  const isFirst = step.after.length === 0 && !state.life?.reroutedAt;
  const first = allLegs(state).length === 0 && isFirst;
  const cutOff = first || ready.agency === agency ? 'none' : definition.transferCutOff;
  const opened = effectiveStart(ready.at, cutOff, calendar);
  const startAt = first && state.life ? later(state.life.startAt, opened) : opened;
  const round = state.steps[step.id]?.round ?? 1;
  const { dueAt } = legAllotment(state, step, round, startAt, calendar);
  return { startAt, endAt: dueAt ?? startAt, agency };
}

function outcomesOf(state: CaseState): Record<StepId, string> {
  const outcomes: Record<StepId, string> = {};
  for (const { step, outcome } of allLegs(state)) if (outcome !== undefined) outcomes[step] = outcome;
  return outcomes;
}
