import type { WorkCalendar } from '@lienthong/calendar';
import {
  caseCode,
  dateOf,
  type Instant,
  instantOfEpoch,
  later,
  type OfficerId,
  plusDays,
  plusMinutes,
  type StepId,
} from '@lienthong/kernel';
import { graphOf, type ProcedureDefinition } from '@lienthong/procedure';
import fc from 'fast-check';
import { endForParent } from '../child/end-for-parent.js';
import type { Score } from '../fact-values.js';
import { ledgerOf } from '../ledger/ledger.js';
import type { LegId } from '../leg-id.js';
import type { LegState } from '../state/leg-state.js';
import { openLegs } from '../state/legs.js';
import { isOver } from '../state/progress.js';
import { days } from './definition.builder.js';
import { ANNOUNCED } from './fixture-calendar.js';
import { History, type HistoryOptions, nobody, officerOf, type Saying } from './history.js';
import { arbDeed, arbIntake, carryOut, type Deed, type IntakeMove, takeIn, wake } from './random-deeds.js';
import { arbDefinition, component, versionsOf } from './random-definition.js';
import { changeHands } from './random-hands.js';
import { arbMerger, type Merger, rehome, successionOf } from './random-merger.js';

/** `what` of a move that asks for a letter, and of one that does nothing. */
export const APOLOGISES = 13;
export const NOTHING = 14;
/** From here on moves that change hands, each by its own chance. */
const HANDS = 20;

/** What may be tried next, by chance: most of it is lawful in the state it meets, the rest is refused. */
export interface Move {
  readonly wait: number;
  readonly pick: number;
  readonly what: number;
  readonly asleep: boolean;
  readonly deed?: Deed | undefined;
}

export const arbMoves = (maxLength = 40): fc.Arbitrary<Move[]> =>
  fc.array(
    fc.record({
      wait: fc.oneof(fc.integer({ min: 0, max: 300 }), fc.integer({ min: 0, max: 4000 })),
      pick: fc.nat(5),
      what: fc.oneof(
        { weight: 9, arbitrary: fc.nat(13) },
        { weight: 1, arbitrary: fc.integer({ min: HANDS, max: HANDS + 69 }) },
      ),
      asleep: fc.nat(9).map((n) => n === 0),
      deed: arbDeed,
    }),
    { minLength: 1, maxLength },
  );

const anyStart = fc
  .integer({ min: 0, max: 25 * 1440 })
  .map((n) => plusMinutes(instantOfEpoch(Date.UTC(2025, 3, 1)), n));

export interface Told {
  readonly definition: ProcedureDefinition;
  readonly start: Instant;
  readonly moves: readonly Move[];
  readonly ownHours: boolean;
  /** What happened before the counter accepted it. */
  readonly intake: readonly IntakeMove[];
  /** An agency is taken over, so many minutes after the start. */
  readonly merger?: Merger | undefined;
  /** Somebody else acts for whoever holds a leg. */
  readonly delegated?: boolean;
  /** What the citizen thinks of it in the end, where anybody asks. */
  readonly score?: Score | undefined;
}

export const arbTold = fc.record({
  definition: arbDefinition,
  start: anyStart,
  moves: arbMoves(),
  ownHours: fc.boolean(),
  intake: arbIntake,
  merger: fc.option(arbMerger, { nil: undefined, freq: 2 }),
  delegated: fc.boolean(),
  score: fc.option(fc.constantFrom<Score>(1, 2, 3, 4, 5), { nil: undefined, freq: 2 }),
});

/** The hours of the agency that has its own, under the days that are in force for all. */
const otherHoursOf = (inForce: WorkCalendar): WorkCalendar =>
  (ANNOUNCED.find(({ calendar }) => calendar === inForce) ?? ANNOUNCED[0]).otherHours;

/** Tells a history move by move; `seen` looks at it after each, `heard` after each command. */
export function tell(
  { definition, start, moves, ownHours, intake, merger, delegated = false, score }: Told,
  seen: (history: History) => void = () => {},
  heard: (history: History, saying: Saying) => void = () => {},
): History {
  const children = new Map<LegId, History>();
  const options: HistoryOptions = {
    definition,
    ...(merger ? { successions: [successionOf(definition, start, merger)] } : {}),
    ...(delegated ? { delegate: 'nguoi-thay' as OfficerId } : {}),
    versions: versionsOf(definition),
    ...(ownHours ? { calendarOf: (agency, inForce) => (agency === 'y' ? otherHoursOf(inForce) : inForce) } : {}),
  };
  const history: History = new History(options, (saying) => heard(history, saying)).open(start);
  takeIn(history, intake);
  for (const move of moves) {
    if (isOver(history.state)) break;
    history.at(plusMinutes(history.now, move.wait));
    history.flowSleeps = move.asleep;
    if (!move.asleep) wake(history);
    if (!move.asleep) rehome(history);
    if (!move.asleep) history.flow();
    attempt(history, children, move);
    if (move.deed === 'announce') for (const one of [history, ...children.values()]) one.countAnew();
    seen(history);
  }
  if (score && isOver(history.state)) history.do({ type: 'rate', score, by: { kind: 'citizen' } });
  return history;
}

/** A move that the rules refuse changes nothing, as a refused command does. */
function attempt(history: History, children: Map<LegId, History>, move: Move): void {
  const { pick, what, deed } = move;
  try {
    if (deed) carryOut(deed, history);
    const open = openLegs(history.state);
    const leg = open[pick % Math.max(1, open.length)];
    if (what < 4) offerAgain(history);
    if (leg?.kind === 'procedure' && !leg.childPath) actOnChild(history, children, leg, move);
    else if (leg) actOn(history, leg, what);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
  }
}

/** The component case of a leg goes its own way, a move at a time; the parent hears of its end when the flow is awake. */
function actOnChild(parent: History, children: Map<LegId, History>, leg: LegState, move: Move): void {
  const child = children.get(leg.id) ?? bornFrom(parent, leg);
  children.set(leg.id, child);
  if (!isOver(child.state)) {
    child.at(parent.now);
    attempt(child, children, move);
  }
  if (isOver(child.state) && !move.asleep) endIn(parent, leg.id, child);
}

function bornFrom(parent: History, leg: LegState): History {
  const code = `H27.02-250401-${String(1000 + leg.offeredSeq)}`;
  parent.do({ type: 'start-child', leg: leg.id, child: caseCode(code) });
  const filed = { definition: component, versions: [], code, parent: { caseCode: parent.code, leg: leg.id } };
  const child = new History({ ...parent.options, ...filed }, () => {}, parent.published);
  return child.open(parent.now).accept(leg.startAt);
}

function endIn(parent: History, leg: LegId, child: History): void {
  const { outcome } = child.last('verdict.frozen').data;
  const context = child.context();
  const end = endForParent(child.state, ledgerOf(child.state, context).path, context);
  parent.do({ type: 'end-child', leg, child: child.code, outcome, ...end });
}

/** What a first agency refused, the counter offers once more. */
function offerAgain(history: History): void {
  for (const [id, { status, round, attempt: again }] of Object.entries(history.state.steps))
    if (status === 'refused')
      history.do({ type: 'offer-handoff', by: officerOf(history.counter), step: id as StepId, round, attempt: again });
}

function actOn(history: History, leg: LegState, what: number): void {
  const { id, status } = leg;
  if (what === NOTHING) return;
  if (what === APOLOGISES) apologise(history, leg);
  else if (what >= HANDS) changeHands(history, leg, what - HANDS);
  else if (status === 'awaiting-payment')
    history.do({ type: 'record-payment', leg: id, proof: nobody, cashless: true, by: officerOf(history.counter) });
  else if (status === 'awaiting-supplement') history.do({ type: 'supply-supplement', leg: id, papers: [] });
  else if (what === 0) history.do({ type: 'refuse-handoff', leg: id, reasonCode: 'khong-thuoc-tham-quyen' });
  else if (what === 1) history.do({ type: 'refuse-handoff', leg: id, reasonCode: 'definition-error' });
  else if (what <= 3) history.do({ type: 'request-supplement', leg: id, items: nobody });
  else if (what === 4) history.do({ type: 'supply-supplement', leg: id, papers: [] });
  else if (what === 12)
    history.do({ type: 'extend-by-law', leg: id, ground: 'luat-mau', term: days(1), reason: nobody });
  else if (what === 5) {
    const back = graphOf(history.definition).upstreamOf(leg.step);
    const toStep = [...back][id.length % Math.max(1, back.size)];
    if (toStep) history.do({ type: 'return-handoff', leg: id, toStep, reasonCode: 'sai-noi-dung' });
  } else if (what === 11 && id.length % 5 === 0)
    history.do({ type: 'withdraw', by: { kind: 'citizen' }, reason: nobody });
  else if (status === 'offered' && leg.holder.class !== 'outside') history.do({ type: 'accept-handoff', leg: id });
  else history.do({ type: 'complete-step', leg: id });
}

/** Asks for another date, a few days later; whether it may, and whether that is a working day, the rules say. */
function apologise(history: History, { id }: LegState): void {
  const announced = history.state.appointments.findLast(({ met }) => !met)?.announcedDueAt;
  const newDueOn = announced && plusDays(dateOf(announced), 1 + (id.length % 5));
  if (newDueOn) history.do({ type: 'apologise', leg: id, newDueOn, reason: nobody });
}

/** Everybody uses the full time: every open leg is completed at its due, in the order of time; waiting ends at once. */
export function playToTheEnd(history: History): void {
  history.flowSleeps = false;
  for (let left = 200; left > 0 && !isOver(history.state); left -= 1) {
    wake(history);
    history.flow();
    offerAgain(history);
    if (isOver(history.state)) return;
    const open = openLegs(history.state);
    const next = open.reduce((first, leg) => (endOf(leg, history) < endOf(first, history) ? leg : first));
    const end = endOf(next, history);
    if (end > history.now) history.at(end);
    if (next.status === 'awaiting-payment')
      history.do({
        type: 'record-payment',
        leg: next.id,
        proof: nobody,
        cashless: true,
        by: officerOf(history.counter),
      });
    else if (next.kind === 'procedure' && !next.childPath) {
      const child = caseCode(next.child ?? bornFrom(history, next).code);
      history.do({ type: 'end-child', leg: next.id, child, outcome: 'done', endedAt: history.now, path: [] });
    } else if (next.status === 'awaiting-supplement')
      history.do({ type: 'supply-supplement', leg: next.id, papers: [] });
    else history.complete(next.step, history.now);
  }
}

const endOf = (leg: LegState, history: History): Instant =>
  leg.counted ? later(leg.dueAt ?? leg.startAt, history.now) : history.now;
