import { localIso } from '@lienthong/kernel';
import { caseVersion } from '../state/versions.js';
import { given } from '../testing/given.js';
import { officerOf } from '../testing/history.js';
import { accepted } from '../testing/sample-procedures.js';
import { CaseNotInState, NotYourCase } from './ending.errors.js';

const ready = (end = '2025-04-10T09:00') =>
  accepted().complete('a', '2025-04-08T09:00').complete('b', '2025-04-09T09:00').complete('c', end);
const remind = { type: 'remind-uncollected' } as const;

it('L15: a result before the date that was announced says so, for the applicant is told at once', () => {
  expect(ready().last('case.completed').data.early).toBe(true);
  // 10 working days from Mon 07/04: due on Mon 21/04; on its own day it is not early
  expect(ready('2025-04-21T07:30').last('case.completed').data.early).toBe(false);
});

it('L15: a result that waits is reminded of once a day, by the unit that returns it', () => {
  const history = ready().at('2025-04-14T09:00');
  given(history)
    .when({ ...remind, by: officerOf('c') })
    .thenRefused(NotYourCase);
  const before = caseVersion(history.state);
  given(history).when(remind).thenHappens('result.reminded');
  expect(caseVersion(history.state)).toBe(before);
  given(history.at('2025-04-14T17:00')).when(remind).thenHappens();
  given(history.at('2025-04-15T09:00')).when(remind).thenHappens('result.reminded');
  const { count, waitingSince } = history.last('result.reminded').data;
  expect([count, localIso(waitingSince)]).toEqual([2, '2025-04-10T09:00']);
});

it('not before there is one, and not once it was collected', () => {
  given(accepted()).when(remind).thenRefused(CaseNotInState);
  const history = ready();
  history.do({ type: 'return-result', channel: 'counter' });
  given(history).when(remind).thenRefused(CaseNotInState);
});
