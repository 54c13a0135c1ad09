import { calendarName } from '@lienthong/calendar';
import { type Instant, later } from '@lienthong/kernel';
import fc from 'fast-check';
import type { Fact } from '../event.js';
import { foldCase } from '../evolve.js';
import type { Judgement } from '../fact-values.js';
import { usedMinutes } from '../handoff/leg-clock.js';
import { isVoid, type LegState } from '../state/leg-state.js';
import { allLegs } from '../state/legs.js';
import { always, everyMoment } from '../testing/every-history.js';
import type { History } from '../testing/history.js';
import { arbMoves, playToTheEnd, tell } from '../testing/random-history.js';
import { twoDates } from '../testing/sample-procedures.js';
import { ledgerOf } from './ledger.js';
import { decisiveLeg, pathTo } from './path.js';

const judgements = (history: History): Judgement[] =>
  ledgerOf(history.state, history.context()).segments.flatMap(({ owed, announced }) => [owed, announced]);

it('I3: the path tiles the life from acceptance to its end, and its minutes are those of the life', () =>
  everyMoment((history) => {
    const { path, from, to } = ledgerOf(history.state, history.context());
    let next: Instant = from;
    for (const interval of path) {
      expect(interval.from).toBe(next);
      expect(interval.to > interval.from).toBe(true);
      next = interval.to;
    }
    expect(next).toBe(to);
    expect(path.reduce((sum, { used }) => sum + used, 0)).toBe(history.inForce.minutesBetween(from, to));
  }));

it('I4: shares are whole, not negative, and sum to the late minutes; none beyond its own but the unallotted', () =>
  everyMoment((history) => {
    const { state } = history;
    const context = history.context();
    const candidates = new Map<string, number>();
    const end = later(state.life!.acceptedAt, state.ended?.at ?? history.now);
    for (const segment of state.appointments) {
      const last = segment.met ? state.legs[segment.met.by] : decisiveLeg(state);
      for (const held of pathTo(state, last, segment.met?.endedAt ?? end, context)) {
        const key = `${segment.n} ${held.cause} ${held.leg} ${held.class}`;
        // waiting beyond what moved the date answers for at most its own minutes
        const most = held.kind === 'suspended' ? held.used : held.candidate;
        candidates.set(key, (candidates.get(key) ?? 0) + most);
      }
    }
    for (const { n, owed, announced } of ledgerOf(state, context).segments)
      for (const { lateMinutes, shares } of [owed, announced]) {
        expect(shares.reduce((sum, { minutes }) => sum + minutes, 0)).toBe(lateMinutes);
        for (const { cause, leg, class: holder, minutes } of shares) {
          expect(Number.isInteger(minutes) && minutes >= 0).toBe(true);
          if (cause !== 'unallotted')
            expect(minutes).toBeLessThanOrEqual(candidates.get(`${n} ${cause} ${leg} ${holder}`) ?? 0);
        }
      }
  }));

it('I5: who ended by the own due bears nothing for holding', () =>
  everyMoment((history) => {
    for (const fact of history.facts)
      if (fact.type === 'handoff.completed' && fact.data.timeliness !== 'late' && fact.data.kind !== 'procedure') {
        const blamed = judgements(history).flatMap(({ shares }) => shares);
        const leg = history.state.legs[fact.data.leg]!;
        if (leg.endedAt !== fact.data.endedAt || !leg.counted) continue;
        for (const share of blamed)
          if (share.leg === leg.id && share.cause === 'hold' && share.class === leg.holder.class)
            expect(share.minutes).toBe(0);
      }
  }));

it('I12: the ledger of replayed facts is the ledger', () =>
  always((told) => {
    const history = tell(told);
    const replayed = foldCase(JSON.parse(JSON.stringify(history.facts)) as Fact[])!;
    expect(ledgerOf(replayed, history.context())).toEqual(ledgerOf(history.state, history.context()));
  }));

it('I12: cut by a merger, the ledger keeps what was used and what was over (peers.md §3.14)', () =>
  always((told) => {
    const history = tell({ ...told, ownHours: false });
    const uncut = foldCase(history.facts.filter(({ type }) => type !== 'handoff.rehomed'))!;
    const sums = (state: typeof uncut) => {
      const { path, side } = ledgerOf(state, history.context());
      const legs = new Map<string, readonly [number, number]>();
      for (const { leg, kind, used, over } of [...path, ...side.flatMap(({ intervals }) => intervals)]) {
        const [usedSoFar, overSoFar] = legs.get(`${leg} ${kind}`) ?? [0, 0];
        legs.set(`${leg} ${kind}`, [usedSoFar + used, overSoFar + over]);
      }
      return [...legs].sort();
    };
    expect(sums(history.state)).toEqual(sums(uncut));
  }));

it('from the instant of a merger on the predecessor holds nothing, and before it the successor held nothing', () =>
  everyMoment((history) => {
    for (const { data } of history.facts.flatMap((fact) => (fact.type === 'handoff.rehomed' ? [fact] : []))) {
      const { path, side } = ledgerOf(history.state, history.context());
      for (const { leg, kind, agency, from, to } of [...path, ...side.flatMap(({ intervals }) => intervals)]) {
        // the path of a child case stands in: it has legs of its own
        if (leg !== data.leg || kind !== 'hold' || history.state.legs[leg]?.childPath) continue;
        if (agency === data.from) expect(to <= data.effectiveAt).toBe(true);
        if (agency === data.holder.agency) expect(from >= data.effectiveAt).toBe(true);
      }
    }
  }));

it('I13: the case is late by the sum of its segments; a frozen verdict is what the ledger says', () =>
  always((told) => {
    const history = tell(told);
    playToTheEnd(history);
    const verdict = history.facts.find((fact) => fact.type === 'verdict.frozen');
    if (verdict?.type !== 'verdict.frozen') return;
    const { segments } = ledgerOf(history.state, history.context());
    expect(segments.reduce((sum, { owed }) => sum + owed.lateMinutes, 0)).toBe(verdict.data.owed.lateMinutes);
    expect(segments.flatMap(({ owed }) => owed.shares)).toEqual(verdict.data.owed.shares);
    expect(segments.some(({ owed }) => owed.timeliness === 'late')).toBe(verdict.data.owed.timeliness === 'late');
  }));

it('I14: over of a step is what it used in all rounds beyond the time it was first given', () =>
  everyMoment((history) => {
    if (history.options.calendarOf) return;
    const K = history.inForce;
    const { state } = history;
    const { path, side } = ledgerOf(state, history.context());
    const held = [...path, ...side.flatMap(({ intervals }) => intervals)].filter(({ kind }) => kind === 'hold');
    for (const step of Object.keys(state.steps)) {
      const legs = allLegs(state).filter((leg) => leg.step === step && !isVoid(leg));
      // what an order takes from an agency is the system's up to its due, and the next one has its own full time
      if (legs.some(({ status }) => status === 'moved')) continue;
      // what ended, or was counted last, under another calendar has its over by that one
      if (legs.some(({ dueCalendar }) => dueCalendar !== calendarName(K))) continue;
      const [first] = legs;
      // a component case has custody of more kinds than holding
      if (!first?.counted || first.allotted === undefined || first.kind === 'procedure') continue;
      // a leg that a successor knew as finished and that was reopened shows on that successor's path with its former end
      if (legs.some(({ runOns }) => runOns.length > 0)) continue;
      const used = legs.reduce((sum, leg) => sum + usedMinutes(leg, history.now, K), 0);
      const overOf = (leg: LegState) => Math.max(0, usedMinutes(leg, history.now, K) - (leg.allotted ?? 0));
      const over = held.filter(({ leg }) => legs.some(({ id }) => id === leg)).reduce((sum, one) => sum + one.over, 0);
      expect(over).toBe(legs.reduce((sum, leg) => sum + overOf(leg), 0));
      // a round to which the definition or a law gave time has more than what was left
      const given = history.definition.steps.some(({ id, reworkTerm }) => id === step && reworkTerm);
      if (!given && !legs.some(({ extensions }) => extensions)) expect(over).toBe(Math.max(0, used - first.allotted));
    }
  }));

it('I13: between two appointments only the outside body and the citizen have the case', () =>
  fc.assert(
    fc.property(arbMoves(), (moves) => {
      const start = '2025-04-07T02:00:00Z' as Instant;
      const awake = moves.map((move) => ({ ...move, asleep: false }));
      const history = tell({ definition: twoDates, start, moves: awake, ownHours: false, intake: [] });
      const [first, second] = history.state.appointments;
      if (!first?.met || !second) return;
      for (const { from, to, used, class: holder } of ledgerOf(history.state, history.context()).path)
        if (used > 0 && from >= first.met.endedAt && to <= second.startAt)
          expect(['outside', 'citizen']).toContain(holder);
    }),
  ));

it('the five parts of a leg’s view sum to its delay against the plan', () =>
  everyMoment((history) => {
    for (const { view } of ledgerOf(history.state, history.context()).legs) {
      if (!view) continue;
      const { agencies, citizen, outside, system } = view.inherited;
      expect(view.own + agencies + citizen + outside + system).toBe(view.lateMinutes);
    }
  }));

it('every fact says who held, and what was used and left', () =>
  everyMoment((history) => {
    for (const { custody } of history.facts) {
      expect(custody.used).toBeGreaterThanOrEqual(0);
      if (custody.allotted !== undefined) expect(custody.left).toBe(custody.allotted - custody.used);
    }
  }));
