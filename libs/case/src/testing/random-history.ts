import { type Instant, instantOfEpoch, later, plusMinutes, type StepId } from '@lienthong/kernel';
import { graphOf, type ProcedureDefinition } from '@lienthong/procedure';
import fc from 'fast-check';
import type { LegState } from '../state/leg-state.js';
import { openLegs } from '../state/legs.js';
import { isOver } from '../state/progress.js';
import { days, procedure, step } from './definition.builder.js';
import { fixtureCalendar, otherHours } from './fixture-calendar.js';
import { desk, History, type HistoryOptions, nobody, officerOf } from './history.js';
import { chain, fork, twoDates } from './sample-procedures.js';

const AGENCIES = ['x', 'y', 'z', 'mot-cua'];

/** A small acyclic definition: agencies that meet again, halves of days, now and then time that is not counted. */
const arbGraph: fc.Arbitrary<ProcedureDefinition> = fc
  .record({
    steps: fc.array(
      fc.record({
        after: fc.array(fc.nat(9), { maxLength: 2 }),
        agency: fc.nat(AGENCIES.length - 1),
        amount: fc.constantFrom(0.5, 1, 1, 2, 3),
        outside: fc.nat(9),
      }),
      { minLength: 1, maxLength: 6 },
    ),
    total: fc.integer({ min: 1, max: 12 }),
    receiptCutOff: fc.constantFrom('none', 'last-hour', 'after-15:00'),
    transferCutOff: fc.constantFrom('none', 'after-15:00'),
    clock: fc.constantFrom('suspend', 'suspend', 'suspend', 'restart'),
  })
  .map(({ steps, total, receiptCutOff, transferCutOff, clock }) =>
    procedure(
      'ngau-nhien',
      steps.map(({ after, agency, amount, outside }, index) =>
        step(`s${index}`, {
          agency: AGENCIES[agency] ?? 'x',
          term: days(amount),
          after: index === 0 ? [] : [...new Set(after.map((one) => `s${one % index}`))],
          reworkTo: steps.slice(0, index).map((_, before) => `s${before}`),
          ...(outside === 0 ? { clock: 'outside' } : {}),
        }),
      ),
      {
        ...{ total: days(total), receiptCutOff, transferCutOff },
        supplement: { ...chain.supplement, clock, requestWithin: 5 },
      } as Partial<ProcedureDefinition>,
    ),
  );

/** The shapes of P3b, P1 and P4, and others. */
export const arbDefinition: fc.Arbitrary<ProcedureDefinition> = fc.oneof(
  fc.constantFrom(chain, fork, twoDates),
  arbGraph,
  arbGraph,
);

/** What may be tried next, by chance: most of it is lawful in the state it meets, the rest is refused. */
export interface Move {
  readonly wait: number;
  readonly pick: number;
  readonly what: number;
  readonly asleep: boolean;
}

export const arbMoves = (maxLength = 40): fc.Arbitrary<Move[]> =>
  fc.array(
    fc.record({
      wait: fc.oneof(fc.integer({ min: 0, max: 300 }), fc.integer({ min: 0, max: 4000 })),
      pick: fc.nat(5),
      what: fc.nat(11),
      asleep: fc.nat(9).map((n) => n === 0),
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
}

export const arbTold = fc.record({
  definition: arbDefinition,
  start: anyStart,
  moves: arbMoves(),
  ownHours: fc.boolean(),
});

/** Tells a history move by move; `seen` looks at it after each. */
export function tell(
  { definition, start, moves, ownHours }: Told,
  seen: (history: History) => void = () => {},
): History {
  const options: HistoryOptions = {
    definition,
    ...(ownHours ? { calendarOf: (agency) => (agency === 'y' ? otherHours : fixtureCalendar) } : {}),
  };
  const history = new History(options).open(start);
  history.accept();
  for (const move of moves) {
    if (isOver(history.state)) break;
    history.at(plusMinutes(history.now, move.wait));
    history.flowSleeps = move.asleep;
    if (!move.asleep) history.flow();
    attempt(history, move);
    seen(history);
  }
  return history;
}

/** A move that the rules refuse changes nothing, as a refused command does. */
function attempt(history: History, { pick, what }: Move): void {
  const open = openLegs(history.state);
  const leg = open[pick % Math.max(1, open.length)];
  try {
    if (what < 4) offerAgain(history);
    if (leg) actOn(history, leg, what);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
  }
}

/** What a first agency refused, the counter offers once more. */
function offerAgain(history: History): void {
  for (const [id, { status, round, attempt: again }] of Object.entries(history.state.steps))
    if (status === 'refused')
      history.do({ type: 'offer-handoff', by: officerOf(desk), step: id as StepId, round, attempt: again });
}

function actOn(history: History, leg: LegState, what: number): void {
  const { id, status } = leg;
  if (status === 'awaiting-payment')
    history.do({ type: 'record-payment', leg: id, proof: nobody, cashless: true, by: officerOf(desk) });
  else if (status === 'awaiting-supplement') history.do({ type: 'supply-supplement', leg: id, papers: [] });
  else if (what === 0) history.do({ type: 'refuse-handoff', leg: id, reasonCode: 'khong-thuoc-tham-quyen' });
  else if (what === 1) history.do({ type: 'refuse-handoff', leg: id, reasonCode: 'definition-error' });
  else if (what <= 3) history.do({ type: 'request-supplement', leg: id, items: nobody });
  else if (what === 4) history.do({ type: 'supply-supplement', leg: id, papers: [] });
  else if (what === 5) {
    const back = graphOf(history.options.definition).upstreamOf(leg.step);
    const toStep = [...back][id.length % Math.max(1, back.size)];
    if (toStep) history.do({ type: 'return-handoff', leg: id, toStep, reasonCode: 'sai-noi-dung' });
  } else if (what === 11 && id.length % 5 === 0)
    history.do({ type: 'withdraw', by: { kind: 'citizen' }, reason: nobody });
  else if (status === 'offered' && leg.holder.class !== 'outside') history.do({ type: 'accept-handoff', leg: id });
  else history.do({ type: 'complete-step', leg: id });
}

/** Everybody uses the full time: every open leg is completed at its due, in the order of time; waiting ends at once. */
export function playToTheEnd(history: History): void {
  history.flowSleeps = false;
  history.flow();
  for (let left = 200; left > 0 && !isOver(history.state); left -= 1) {
    offerAgain(history);
    const open = openLegs(history.state);
    const next = open.reduce((first, leg) => (endOf(leg, history) < endOf(first, history) ? leg : first));
    const end = endOf(next, history);
    if (end > history.now) history.at(end);
    if (next.status === 'awaiting-payment')
      history.do({ type: 'record-payment', leg: next.id, proof: nobody, cashless: true, by: officerOf(desk) });
    else if (next.status === 'awaiting-supplement') history.do({ type: 'supply-supplement', leg: next.id, papers: [] });
    else history.complete(next.step, history.now);
  }
}

const endOf = (leg: LegState, history: History): Instant =>
  leg.counted && leg.dueAt ? later(leg.dueAt, history.now) : history.now;
