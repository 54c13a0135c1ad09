import { type Instant, plusMinutes, workingMinutes } from '@lienthong/kernel';
import { graphOf, type ProcedureDefinition, type Step } from '@lienthong/procedure';
import fc from 'fast-check';
import { explainDeadline } from '../explanation/explain-deadline.js';
import type { Judgement, LateShare } from '../fact-values.js';
import { ledgerOf } from '../ledger/ledger.js';
import type { LegState } from '../state/leg-state.js';
import { allLegs } from '../state/legs.js';
import { days, procedure, step } from '../testing/definition.builder.js';
import { fixtureCalendar as K, otherHours } from '../testing/fixture-calendar.js';
import { firstLeg, type History, nobody } from '../testing/history.js';
import { component } from '../testing/random-definition.js';
import { arbMoves, playToTheEnd, tell } from '../testing/random-history.js';
import { arbMerger } from '../testing/random-merger.js';
import { accepted } from '../testing/sample-procedures.js';
import { onBudget, type Pace, playAt } from '../testing/steady-play.js';

/** Joins within joins: each step after up to three others; amounts in half days. */
const arbSteps = fc.array(
  fc.record({
    after: fc.array(fc.nat(9), { maxLength: 3 }),
    halves: fc.integer({ min: 1, max: 6 }),
    agency: fc.constantFrom('x', 'y', 'z'),
  }),
  { minLength: 1, maxLength: 8 },
);

/** A case whose terms fit exactly, without cut-offs: the total is the longest path. */
const arbFitting: fc.Arbitrary<ProcedureDefinition> = arbSteps.map((steps) => {
  const made = steps.map(({ after, halves, agency }, index) =>
    step(`s${index}`, {
      agency,
      term: days(halves / 2),
      after: index === 0 ? [] : [...new Set(after.map((one) => `s${one % index}`))],
      reworkTo: steps.slice(0, index).map((_, before) => `s${before}`),
    }),
  );
  return procedure('vua-khit', made, { total: days(longestPath(made), 'exact') });
});

/** The same, now and then with the case of a component procedure in the place of a step. */
const withComponents = fc.tuple(arbFitting, fc.array(fc.boolean(), { minLength: 8, maxLength: 8 })).map(
  ([definition, isComponent]): ProcedureDefinition => ({
    ...definition,
    steps: definition.steps.map((one, index) =>
      isComponent[index] && index % 3 === 1 ? { ...one, kind: 'procedure', procedure: component.code } : one,
    ),
  }),
);

function longestPath(steps: readonly Step[]): number {
  const ends = new Map<string, number>();
  const graph = graphOf(procedure('do-thi', steps));
  for (const id of graph.topological) {
    const before = graph.predecessors(id).map((one) => ends.get(one) ?? 0);
    const { term } = steps.find((one) => one.id === id)!;
    const amount = term && term !== 'set-per-case' ? term.amount : 0;
    ends.set(id, Math.max(0, ...before) + amount);
  }
  return Math.max(...ends.values());
}

/** Minutes over (or under) the budget of each step, by its number. */
const arbOvers = fc.array(fc.integer({ min: -200, max: 1500 }), { minLength: 8, maxLength: 8 });
const pace =
  (overs: readonly number[]): Pace =>
  ({ step: id, allotted = 0 }) =>
    Math.max(1, allotted + (overs[Number(id.slice(1))] ?? 0));

const started = (definition: ProcedureDefinition, ownHours = false): History =>
  accepted(definition, '2025-04-07T07:30', ownHours ? { calendarOf: (of) => (of === 'y' ? otherHours : K) } : {});
const owed = (history: History): Judgement => history.last('verdict.frozen').data.owed;
const minutesOf = (shares: readonly LateShare[], of: (share: LateShare) => boolean): number =>
  shares.filter(of).reduce((sum, { minutes }) => sum + minutes, 0);

it('where the terms fit, every late minute has a name: nothing is unallotted, however the joins nest (time.md §8)', () =>
  fc.assert(
    fc.property(arbFitting, arbOvers, (definition, overs) => {
      const { shares } = owed(playAt(started(definition), pace(overs)));
      expect(minutesOf(shares, ({ cause }) => cause === 'unallotted')).toBe(0);
    }),
  ));

it('a single overrunner bears the whole delay, and nobody anything where its branch had the room', () =>
  fc.assert(
    fc.property(arbFitting, fc.nat(7), fc.integer({ min: 1, max: 3000 }), (definition, which, over) => {
      const late = `s${which % definition.steps.length}`;
      const history = playAt(started(definition), (leg) => onBudget(leg) + (leg.step === late ? over : 0));
      const { lateMinutes, shares } = owed(history);
      const agency = history.state.legs[history.leg(late)]!.holder.agency;
      expect(shares.every((share) => share.agency === agency && share.leg === history.leg(late))).toBe(true);
      expect(minutesOf(shares, () => true)).toBe(lateMinutes);
      expect(lateMinutes).toBeLessThanOrEqual(over);
    }),
  ));

it('I6: whoever delays more never makes another answer for more than its own overrun', () =>
  fc.assert(
    fc.property(
      arbFitting,
      arbOvers,
      fc.nat(7),
      fc.integer({ min: 1, max: 3000 }),
      (definition, overs, which, more) => {
        const mine = which % definition.steps.length;
        const worse = overs.map((over, index) => (index === mine ? Math.max(0, over) + more : over));
        const history = playAt(started(definition), pace(worse));
        for (const share of owed(history).shares.filter(({ leg }) => leg !== history.leg(`s${mine}`))) {
          const own = Math.max(0, overs[Number(share.leg!.slice(1, 2))]!);
          expect(share.minutes).toBeLessThanOrEqual(own);
        }
      },
    ),
  ));

it('I7: budgets within the total, nobody over, no grace, one calendar: never late', () =>
  fc.assert(
    fc.property(arbFitting, arbOvers, (definition, overs) => {
      const history = playAt(started(definition), pace(overs.map((over) => Math.min(0, over))));
      expect(owed(history).timeliness).not.toBe('late');
    }),
  ));

it('with agencies of other hours the shares still sum, and who kept its own hours’ due bears nothing (K ≠ A)', () =>
  fc.assert(
    fc.property(arbFitting, arbOvers, (definition, overs) => {
      const history = playAt(started(definition, true), pace(overs));
      const { lateMinutes, shares } = owed(history);
      expect(minutesOf(shares, () => true)).toBe(lateMinutes);
      for (const { id, step: name } of allLegs(history.state))
        if (overs[Number(name.slice(1))]! <= 0)
          expect(minutesOf(shares, ({ leg, cause }) => leg === id && cause === 'hold')).toBe(0);
    }),
  ));

it('the same delay in the other order: the ledger’s minutes are those of the life, and the split its own function (I12)', () =>
  fc.assert(
    fc.property(arbFitting, arbOvers, fc.boolean(), (definition, overs, ownHours) => {
      const history = playAt(started(definition, ownHours), pace(overs));
      const { path, from, to } = ledgerOf(history.state, history.context());
      expect(path.reduce((sum, { used }) => sum + used, 0)).toBe(K.minutesBetween(from, to));
    }),
  ));

/** Work was sent back by a step that the path to the end does not meet again: its minutes lie on a path that gives them no term. */
function isReturnedFromBeside(history: History): boolean {
  const { legs } = history.state;
  const path = ledgerOf(history.state, history.context()).path.flatMap(({ leg }) => (leg && legs[leg]) ?? []);
  return path.some(
    (leg, index) =>
      leg.status === 'returned' && !path.slice(index + 1).some(({ id, step }) => step === leg.step && id !== leg.id),
  );
}

/** An order gives a step its whole time once more: what was done of it before, or ran on, is the system's, and no term's. */
function isGivenTimeAnew({ state }: History): boolean {
  const legs = allLegs(state);
  const isDoneBefore = (moved: LegState) => legs.some(({ step, round }) => step === moved.step && round < moved.round);
  return legs.some((leg) => leg.status === 'moved' && (leg.runOns.length > 0 || isDoneBefore(leg)));
}

it('with rework, refusals, waiting, changes of hands, orders, mergers and component cases too: where the terms fit, every late minute has a name', () =>
  fc.assert(
    fc.property(withComponents, arbMoves(30), fc.option(arbMerger), (definition, moves, merger) => {
      // a day off or another version may make terms that fit no longer fit
      const kept = moves.filter(({ deed }) => deed !== 'announce' && deed !== 'move-version');
      const awake = kept.map((move) => ({ ...move, asleep: false }));
      const start = '2025-04-07T00:30:00Z' as Instant;
      const merged = merger ? { merger } : {};
      const history = tell({ definition, start, moves: awake, ownHours: false, intake: [], ...merged });
      playToTheEnd(history);
      const verdict = history.facts.find((fact) => fact.type === 'verdict.frozen');
      if (verdict?.type !== 'verdict.frozen') return;
      if (isReturnedFromBeside(history) || isGivenTimeAnew(history)) return;
      expect(minutesOf(verdict.data.owed.shares, ({ cause }) => cause === 'unallotted')).toBe(0);
    }),
  ));

describe('I8 (no cut-offs, one calendar): a lawful answer that comes later', () => {
  const three = procedure(
    'ba-buoc',
    [step('s0', { term: days(3) }), step('s1', { term: days(2), after: ['s0'] }), step('s2', { after: ['s1'] })],
    { total: days(6) },
  );
  /** Asked in the first step, answered after so many working minutes; then everybody at the pace. */
  const answered = (overs: readonly number[], asked: number, after: number): History => {
    const history = started(three)
      .at(K.add('2025-04-07T00:30:00Z' as Instant, workingMinutes(asked)))
      .take('s0');
    history.do({ type: 'request-supplement', leg: firstLeg('s0'), items: nobody });
    // a working minute, so that the answer counts from itself
    history.at(K.open(K.add(history.now, workingMinutes(after))));
    history.do({ type: 'supply-supplement', leg: firstLeg('s0'), papers: [] });
    const own = pace(overs);
    return playAt(history, (leg) => {
      const { dueAt, allotted = 0, startAt } = leg;
      return K.minutesBetween(startAt, dueAt!) - allotted + own(leg);
    });
  };
  const arbAsked = fc.integer({ min: 1, max: 900 });
  const arbWait = fc.integer({ min: 1, max: 3000 });

  it('by k working minutes moves the date by k; when all later acts shift by k, every part stays', () =>
    fc.assert(
      fc.property(arbOvers, arbAsked, arbWait, arbWait, (overs, asked, after, k) => {
        const least = overs.map((over) => Math.max(over, 0));
        const [soon, late] = [answered(least, asked, after), answered(least, asked, after + k)];
        const date = (history: History): Instant => history.state.appointments[0]!.dueAt;
        expect(K.minutesBetween(date(soon), date(late))).toBe(k);
        expect(owed(late).lateMinutes).toBe(owed(soon).lateMinutes);
        expect(owed(late).shares).toEqual(owed(soon).shares);
      }),
    ));
});

it('every appointed date and due of such a case explains itself to the minute (K ≠ A)', () =>
  fc.assert(
    fc.property(arbFitting, arbOvers, (definition, overs) => {
      const history = playAt(started(definition, true), pace(overs));
      for (const { id, allotted } of allLegs(history.state)) {
        const { days: told } = explainDeadline(
          history.state,
          { leg: id },
          history.context(plusMinutes(history.now, 1)),
        );
        expect(told.reduce((sum, { counted }) => sum + counted, 0)).toBe(allotted);
      }
    }),
  ));
