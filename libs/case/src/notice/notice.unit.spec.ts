import { localIso } from '@lienthong/kernel';
import type { WakeUp } from '../fact-values.js';
import { caseVersion, legVersion } from '../state/versions.js';
import { given } from '../testing/given.js';
import { firstLeg, type History, nobody } from '../testing/history.js';
import { accepted } from '../testing/sample-procedures.js';

const a = firstLeg('a');
const RUNGS = /^rung-/; // the ladder has tests of its own
const warnings = (wakeUps: readonly WakeUp[]) =>
  wakeUps.filter(({ kind }) => !RUNGS.test(kind)).map(({ kind, at }) => [kind, localIso(at)]);
const told = (history: History, kind: 'half-used' | 'mostly-used' | 'day-before' | 'overdue') =>
  ({ type: 'notice', leg: a, kind, dueAt: history.state.legs[a]!.dueAt! }) as const;

it('warnings at half, at four fifths, at the opening of the day before, and a minute after the due (time.md §10)', () =>
  expect(warnings(accepted().last('handoff.offered').data.wakeUps)).toEqual([
    ['half-used', '2025-04-08T15:00'],
    ['mostly-used', '2025-04-09T14:12'],
    ['day-before', '2025-04-09T07:30'],
    ['overdue', '2025-04-10T09:01'],
  ]));

it('somebody is told once per leg, kind and deadline, and not before its time', () => {
  const history = accepted().at('2025-04-08T14:59');
  given(history).when(told(history, 'half-used')).thenHappens();
  history.at('2025-04-08T15:00');
  given(history).when(told(history, 'half-used')).thenHappens('handoff.due-soon-noticed');
  given(history).when(told(history, 'half-used')).thenHappens();
  history.at('2025-04-10T09:01');
  given(history).when(told(history, 'overdue')).thenHappens('handoff.overdue-noticed');
  given(history).when(told(history, 'overdue')).thenHappens();
});

it('a deadline that has moved is no news, and its warnings come anew', () => {
  const history = accepted().at('2025-04-08T09:00').take('a');
  const stale = told(history, 'overdue');
  history.do({ type: 'request-supplement', leg: a, items: nobody });
  history.at('2025-04-10T10:00').do({ type: 'supply-supplement', leg: a, papers: [] });
  given(history).when(stale).thenHappens();
  expect(warnings(history.last('supplement.supplied').data.wakeUps)).toEqual([
    ['half-used', '2025-04-10T16:00'],
    ['mostly-used', '2025-04-11T15:12'],
    ['day-before', '2025-04-11T07:30'],
    ['overdue', '2025-04-14T10:01'],
  ]);
});

it('a warning changes nothing that may be decided: whoever read the case before may still act', () => {
  const history = accepted().at('2025-04-08T15:00');
  const before = [caseVersion(history.state), legVersion(history.state, a)];
  history.do(told(history, 'half-used'));
  expect([caseVersion(history.state), legVersion(history.state, a)]).toEqual(before);
  history.take('a');
  expect(legVersion(history.state, a)).toBe(history.facts.length);
});
