import { type Instant, later, plusMinutes } from '@lienthong/kernel';
import fc from 'fast-check';
import { clipped, minutesIn } from './appointment/interval.js';
import { closedAt, legSuspensions, segmentSuspensions } from './appointment/suspension.js';
import { decide } from './decide.js';
import { evolve } from './evolve.js';
import { explainDeadline } from './explanation/explain-deadline.js';
import { usedMinutes } from './handoff/leg-clock.js';
import { ledgerOf } from './ledger/ledger.js';
import { legId, legParts } from './leg-id.js';
import { nationalStatus } from './national-status.js';
import { forwardPass } from './projection/forward-pass.js';
import { project } from './projection/project.js';
import type { CaseState } from './state/case-state.js';
import { isOpen } from './state/leg-state.js';
import { allLegs, openLegs } from './state/legs.js';
import { isOver, progressOf } from './state/progress.js';
import { isLegalTransition } from './status-transitions.rule.js';
import { always, everyMoment } from './testing/every-history.js';
import { arbTold, playToTheEnd, tell } from './testing/random-history.js';

it('I15: at most one open suspension a leg, and nothing is overdue while it waits before its date', () =>
  everyMoment((history) => {
    const K = history.inForce;
    const { state } = history;
    for (const leg of openLegs(state)) {
      expect(legSuspensions(leg).filter(({ to }) => !to).length).toBeLessThanOrEqual(1);
      if (leg.status !== 'awaiting-supplement' || !leg.dueAt) continue;
      const request = leg.requests.at(-1)!;
      if (request.requestedAt > leg.dueAt) continue;
      const { dueAt } = ledgerOf(state, history.context()).legs.find((one) => one.leg === leg.id)!;
      expect(dueAt! >= history.now || K.minutesBetween(dueAt!, history.now) === 0).toBe(true);
    }
  }));

it('I16: the projection is what comes true when everybody uses the full time', () =>
  always((told) => {
    const history = tell(told);
    if (isOver(history.state)) return;
    history.flowSleeps = false;
    history.flow();
    for (const leg of openLegs(history.state))
      if (leg.status === 'awaiting-supplement') history.do({ type: 'supply-supplement', leg: leg.id, papers: [] });
    // what the counter must offer again, and time beside the term that somebody else decides, is not foreseen
    if (Object.values(history.state.steps).some(({ status }) => status === 'refused')) return;
    // a withdrawal that nobody answers may end it on the way
    if (history.state.withdrawal === 'asked') return;
    // nor that an agency with hours of its own is taken over on the way
    const { calendarOf, successions = [] } = history.options;
    if (calendarOf && successions.some(({ effectiveAt }) => effectiveAt > history.now)) return;
    const projection = project(history.state, history.context());
    if (!projection) return;
    playToTheEnd(history);
    const segment = history.state.appointments.find(({ n }) => n === projection.n)!;
    expect(segment.met?.endedAt ?? history.state.ended?.at).toBe(projection.endAt);
  }));

it('mustEndBy is the last minute at which a leg may end and the date still holds', () =>
  always((told) => {
    const history = tell(told);
    const { state } = history;
    const context = history.context();
    const projection = isOver(state) ? undefined : project(state, context);
    if (!projection || openLegs(state).some(({ status }) => status === 'awaiting-supplement')) return;
    const segment = state.appointments.find(({ n }) => n === projection.n)!;
    if (segmentSuspensions(state, segment, context).some(({ to }) => !to)) return;
    const endWith = (leg: string, at: Instant): Instant =>
      forwardPass(state, projection.n, context, ({ id }) => (id === leg ? at : undefined))
        .map(({ endAt }) => endAt)
        .reduce(later);
    for (const { leg, mustEndBy } of projection.open) {
      if (!mustEndBy) continue;
      expect(endWith(leg, mustEndBy) <= segment.announcedDueAt).toBe(true);
      expect(endWith(leg, plusMinutes(mustEndBy, 1)) > segment.announcedDueAt).toBe(true);
    }
  }));

it('a deadline explains itself: its counted minutes, day by day, are the time that was given', () =>
  everyMoment((history) => {
    const { state } = history;
    const targets = [
      ...state.appointments.map(({ n }) => ({ appointment: n })),
      ...allLegs(state).flatMap(({ id, dueAt, counted }) => (dueAt && counted ? [{ leg: id }] : [])),
    ];
    for (const target of targets) {
      const { days, allotted, dueAt, startAt } = explainDeadline(state, target, history.context());
      const sum = days.reduce((all, { counted }) => all + counted, 0);
      const reopened = 'leg' in target && state.legs[target.leg]!.endedAt! < startAt;
      if (!reopened) expect(sum).toBe(allotted);
      expect(dueAt >= startAt).toBe(true);
    }
  }));

it('every command told twice in a row leaves the facts of once (peers §3.7)', () =>
  always((told) => {
    const once = tell(told);
    const twice = tell(
      told,
      () => {},
      (history, saying) => {
        const before = history.facts.length;
        try {
          history.offer(saying);
        } catch {}
        expect(history.facts.length).toBe(before);
      },
    );
    expect(twice.facts).toEqual(once.facts);
  }));

it('every state has exactly one national status, and only lawful changes of it happen', () => {
  always((told) => {
    const history = tell(told);
    playToTheEnd(history);
    let state: CaseState | undefined;
    for (const fact of history.facts) {
      const before = state && nationalStatus(state);
      state = evolve(state, fact);
      const after = nationalStatus(state);
      expect([fact.type, before, after, before === undefined || isLegalTransition(before, after)]).toEqual([
        ...[fact.type, before, after, true],
      ]);
    }
  });
});

it('a command of the flow that was recorded already yields nothing, or a refusal', () =>
  always((told) => {
    const history = tell(told);
    for (const leg of allLegs(history.state)) {
      const { step, round, attempt } = leg;
      const again = decide(
        history.state,
        { type: 'offer-handoff', by: { kind: 'flow' }, step, round, attempt },
        history.context(),
      );
      expect(again.refusal ?? again.events).toEqual([]);
    }
  }));

it('deciding is a function: the same state, command and context give the same events', () =>
  always((told) => expect(tell(told).facts).toEqual(tell(told).facts)));

it('what is used is never more than passed, and what waits is never used', () =>
  everyMoment((history) => {
    const K = history.inForce;
    for (const leg of allLegs(history.state).filter((one) => isOpen(one) && one.counted)) {
      const end = later(leg.startAt, history.now);
      const waited = minutesIn(clipped(closedAt(legSuspensions(leg), end), leg.startAt, end), K);
      expect(usedMinutes(leg, history.now, K) + waited).toBe(K.minutesBetween(leg.startAt, end));
    }
  }));

it('the flow is told of a case that is over, and of none that is not', () =>
  everyMoment(({ state }) => expect(progressOf(state).over).toBe(isOver(state))));

it('a clock that restarts after another wait restarts once: deciding comes to an end (found at this seed)', () =>
  fc.assert(
    fc.property(arbTold, (told) => playToTheEnd(tell(told))),
    { numRuns: 3, seed: -1_085_359_658 },
  ));

it('no two valid slips: of the receipt one alone, of the transfers one alone for each step', () =>
  everyMoment((history) => {
    const receipts = new Set<number>();
    const transfers = new Map<string, Set<string>>();
    for (const fact of history.facts) {
      if (fact.type === 'case.accepted') receipts.add(1);
      if (fact.type === 'slip.issued' && fact.data.kind === 'receipt') {
        expect(receipts.delete(fact.data.voids)).toBe(true);
        receipts.add(fact.data.n);
      }
      if (fact.type === 'handoff.offered') {
        const { step } = legParts(fact.data.leg);
        transfers.set(step, (transfers.get(step) ?? new Set()).add(fact.data.leg));
      }
      if (fact.type === 'handoff.recalled' || fact.type === 'handoff.refused' || fact.type === 'handoff.moved')
        transfers.get(legParts(fact.data.leg).step)?.delete(fact.data.leg);
      if (fact.type === 'slip.issued' && fact.data.kind === 'transfer') {
        const parts = legParts(fact.data.of ?? '');
        expect([parts.attempt, fact.data.voids]).toEqual([fact.data.n, fact.data.n - 1]);
        expect(history.state.legs[legId({ ...parts, attempt: fact.data.voids })]?.status).toBe('recalled');
      }
      expect(receipts.size).toBeLessThanOrEqual(1);
      for (const legs of transfers.values())
        expect(
          [...legs].filter((leg) => legParts(leg).round === Math.max(...[...legs].map((one) => legParts(one).round)))
            .length,
        ).toBeLessThanOrEqual(1);
    }
    if (history.state.life) expect([...receipts]).toEqual([history.state.life.receipt]);
  }));
