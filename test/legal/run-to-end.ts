import { allot } from '@lienthong/calendar';
import { endForParent, isOpen, isOver, type LegState, ledgerOf } from '@lienthong/case';
import { type History, nobody } from '@lienthong/case/testing';
import { agencyCode, caseCode, type Instant, later, localIso, type StepId, workingMinutes } from '@lienthong/kernel';
import type { ProcedureDefinition, Step } from '@lienthong/procedure';
import { catalogueHistory } from './catalogue-history.js';

/** What a test decides otherwise than in the ordinary course. */
export interface Turn {
  /** Outcome of a step, in place of its ordinary one. */
  readonly outcomes?: Readonly<Record<string, string>>;
  /** Agency that a step chooses for others. */
  readonly chooses?: string;
}

/**
 * Tells a case to its end: whoever has a leg takes it up and finishes it an hour later, what must last lasts, the
 * citizen pays, and components are told to their own ends.
 */
export function runToEnd(history: History, turn: Turn = {}): History {
  for (let moves = 0; !isOver(history.state); moves += 1) {
    if (moves > 200) throw new Error(`${history.options.definition.code} does not come to an end`);
    const leg = Object.values(history.state.legs).find(isOpen);
    if (!leg) throw new Error(`${history.options.definition.code} stands still: nobody has anything to do`);
    move(history, leg, turn);
  }
  return history;
}

function move(history: History, leg: LegState, turn: Turn): void {
  const step = stepOf(history.options.definition, leg.step);
  if (step.kind === 'procedure') {
    const child = childOf(history, leg.step, `${history.code}9`);
    endChild(history, leg.step, runToEnd(child, turn));
    return;
  }
  history.at(endOf(history, leg, step));
  if (step.kind === 'payment') {
    history.do({ type: 'record-payment', leg: leg.id, proof: nobody, cashless: true });
    return;
  }
  if (leg.status === 'offered' && leg.holder.class !== 'outside')
    history.offer({ type: 'accept-handoff', leg: leg.id });
  const outcome = turn.outcomes?.[leg.step];
  const chosen = chosenBy(history.options.definition, leg.step, turn.chooses);
  history.do({
    ...{ type: 'complete-step', leg: leg.id },
    ...(outcome === undefined ? {} : { outcome, reason: nobody }),
    ...(chosen ? { chosen } : {}),
  });
}

function endOf(history: History, leg: LegState, { lastsAtLeast }: Step): Instant {
  const { calendar, now } = history.context();
  const begun = later(now, leg.startAt);
  return lastsAtLeast
    ? later(begun, allot(lastsAtLeast, leg.startAt, calendar).dueAt)
    : calendar.add(begun, workingMinutes(60));
}

function chosenBy({ steps }: ProcedureDefinition, by: StepId, agency = 'so-tai-chinh') {
  const asked = steps.filter(({ agency: role }) => role.by === 'chosen' && role.step === by);
  return asked.length > 0 ? Object.fromEntries(asked.map(({ id }) => [id, agencyCode(agency)])) : undefined;
}

const stepOf = ({ steps, code }: ProcedureDefinition, id: StepId): Step => {
  const step = steps.find((one) => one.id === id);
  if (!step) throw new Error(`${code} has no step ${id}`);
  return step;
};

/** The child case of a leg, accepted at the leg's start by the system with what its own definition declares. */
export function childOf(parent: History, step: string, code: string): History {
  const { id, startAt, procedure } = legAt(parent, step);
  parent.do({ type: 'start-child', leg: id, child: caseCode(code) });
  const told = parent.options.routing ?? {};
  return catalogueHistory(procedure ?? '', { code, parent: { caseCode: parent.code, leg: id } }, told)
    .open(localIso(parent.now))
    .accept(startAt);
}

/** The end of a child case, as its parent learns of it. */
export function endChild(parent: History, step: string, ended: History): void {
  const { outcome: end } = ended.last('verdict.frozen').data;
  const outcome = end === 'completed' ? outcomeOf(ended) : end;
  const context = ended.context();
  const told = endForParent(ended.state, ledgerOf(ended.state, context).path, context);
  parent.at(ended.now).do({ type: 'end-child', leg: parent.leg(step), child: ended.code, outcome, ...told });
}

/** What was decided, in the words of the last step that decides. */
export const outcomeOf = (history: History): string => history.last('case.completed').data.outcome;

/** The latest leg of a step. */
export const legAt = (history: History, step: string): LegState => {
  const leg = history.state.legs[history.leg(step)];
  if (!leg) throw new Error(`${step} was never offered`);
  return leg;
};

/** The flow wakes after the term of an opinion. */
export function silent(history: History, step: string, at: string): History {
  const { id, dueAt } = legAt(history, step);
  if (!dueAt) throw new Error(`${step} has no term`);
  history.at(at).do({ type: 'notice', leg: id, kind: 'overdue', dueAt });
  return history;
}

/** Steps that were offered, each once, in the order of their offers. */
export const offeredSteps = (history: History): string[] => [
  ...new Set(Object.values(history.state.legs).map(({ step }) => step)),
];
