import { localIso } from '@lienthong/kernel';
import { caseVersion } from '../state/versions.js';
import { given } from '../testing/given.js';
import { History } from '../testing/history.js';
import { accepted, chain } from '../testing/sample-procedures.js';

const registered = (at = '2025-04-07T09:00') => new History({ definition: chain }).open(at);
const told = ({ state }: History, kind: 'intake-alert' | 'intake-overdue') =>
  ({ type: 'notice-case', kind, dueAt: state.intakeDueAt }) as const;

it('L2: the counter is told at 2 working hours, and a minute after 8', () =>
  expect(registered().state.caseWakeUps.map(({ kind, at }) => [kind, localIso(at)])).toEqual([
    ['intake-alert', '2025-04-07T11:00'],
    ['intake-overdue', '2025-04-08T09:01'],
  ]));

it('once per kind and deadline, not before its minute, and to the counter that received the case', () => {
  const history = registered().at('2025-04-07T10:59');
  given(history).when(told(history, 'intake-alert')).thenHappens();
  history.at('2025-04-07T11:00');
  given(history).when(told(history, 'intake-alert')).thenHappens('case.noticed');
  expect(history.last('case.noticed').data.agency).toBe('mot-cua');
  given(history).when(told(history, 'intake-alert')).thenHappens();
  history.at('2025-04-08T09:01');
  given(history).when(told(history, 'intake-overdue')).thenHappens('case.noticed');
});

it('nobody is told once the counter has answered, and not of a deadline that has moved', () => {
  const history = accepted().at('2025-04-09T09:00');
  expect(history.state.caseWakeUps.map(({ kind }) => kind)).toEqual(['last-day-to-apologise']);
  given(history).when(told(history, 'intake-overdue')).thenHappens();
  const late = registered().at('2025-04-09T09:00');
  given(late).when({ type: 'notice-case', kind: 'intake-overdue', dueAt: late.now }).thenHappens();
});

it('changes nothing that may be decided', () => {
  const history = registered().at('2025-04-07T11:00');
  const before = caseVersion(history.state);
  history.do(told(history, 'intake-alert'));
  expect(caseVersion(history.state)).toBe(before);
});
