import fc from 'fast-check';
import type { Fact } from '../event.js';
import { foldCase } from '../evolve.js';
import { explainDeadline } from '../explanation/explain-deadline.js';
import { ledgerOf } from '../ledger/ledger.js';
import { openLegs } from '../state/legs.js';
import { isOver } from '../state/progress.js';
import { fixtureCalendar, withDaysOff } from '../testing/fixture-calendar.js';
import type { History } from '../testing/history.js';
import { arbTold, type Told, tell } from '../testing/random-history.js';

const runs = { numRuns: Number(process.env.FAST_CHECK_RUNS ?? 100) };
const calendars = [
  withDaysOff('2', '2025-04-08', '2025-04-22'),
  fixtureCalendar,
  withDaysOff('3', '2025-04-15', '2025-05-06', '2025-05-07'),
];

/** Any case, during which days off are announced and taken back again and again. */
const underChangingCalendars = (told: Told, seen: (history: History) => void): History => {
  let moves = 0;
  return tell({ ...told, ownHours: false }, (history) => {
    moves += 1;
    if (moves % 3 === 0) history.publish(calendars[(moves / 3) % calendars.length]!);
    seen(history);
  });
};
const always = (check: (history: History) => void) =>
  fc.assert(
    fc.property(arbTold, (told) => void underChangingCalendars(told, check)),
    runs,
  );

it('I3, I4: the path tiles the life, and shares sum to the late minutes, by the calendar in force', () =>
  always((history) => {
    const { path, from, to, segments } = ledgerOf(history.state, history.context());
    if (isOver(history.state)) return;
    const { calendar } = history.context();
    expect([path[0]?.from ?? from, path.at(-1)?.to ?? to]).toEqual([from, to]);
    expect(path.reduce((sum, { used }) => sum + used, 0)).toBe(calendar.minutesBetween(from, to));
    for (const { owed } of segments)
      expect(owed.shares.reduce((sum, { minutes }) => sum + minutes, 0)).toBe(owed.lateMinutes);
  }));

it('every running deadline explains itself: its counted minutes are those allotted', () =>
  always((history) => {
    const { state } = history;
    if (isOver(state)) return;
    for (const { id, dueAt, allotted, counted, endedAt } of openLegs(state)) {
      // a leg that was reopened had its end before
      if (!dueAt || !counted || allotted === undefined || endedAt) continue;
      const explained = explainDeadline(state, { leg: id }, history.context());
      expect(explained.days.reduce((sum, day) => sum + day.counted, 0)).toBe(explained.allotted);
    }
  }));

it('I12: replayed facts give the same case and the same ledger', () =>
  always((history) => {
    const replayed = foldCase(JSON.parse(JSON.stringify(history.facts)) as Fact[])!;
    expect(replayed).toEqual(history.state);
    expect(ledgerOf(replayed, history.context())).toEqual(ledgerOf(history.state, history.context()));
  }));

it('a verdict, and the ledger behind it, stand whatever is announced afterwards', () =>
  fc.assert(
    fc.property(arbTold, (told) => {
      const history = underChangingCalendars(told, () => {});
      if (!history.state.verdict) return;
      const before = ledgerOf(history.state, history.context());
      const facts = history.facts.length;
      history.publish(withDaysOff('4', '2025-04-10', '2025-04-11', '2025-05-08'));
      expect(ledgerOf(history.state, history.context())).toEqual(before);
      expect(history.facts.length).toBe(facts);
    }),
    runs,
  ));
