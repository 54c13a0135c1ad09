import { localIso, stepId } from '@lienthong/kernel';
import { NotYourCase } from '../ending/ending.errors.js';
import { explainDeadline } from '../explanation/explain-deadline.js';
import { days, procedure, step } from '../testing/definition.builder.js';
import { given } from '../testing/given.js';
import { firstLeg, type History, nobody, officerOf } from '../testing/history.js';
import { accepted, twoDates } from '../testing/sample-procedures.js';
import { ExtendedAlready, ExtensionTooLate, NothingToExtend } from './extension.errors.js';

const a = firstLeg('a');
const byTwoDays = {
  type: 'extend-by-law',
  leg: a,
  ground: 'Luật mẫu, Điều 12',
  term: days(2),
  reason: nobody,
} as const;
const dates = (history: History) => {
  const { dueAt, announcedDueAt, allotted } = history.state.appointments[0]!;
  return [localIso(dueAt), localIso(announcedDueAt), allotted];
};
const leg = (history: History, step = 'a') => {
  const { dueAt, allotted } = history.state.legs[history.leg(step)]!;
  return [localIso(dueAt!), allotted];
};

it('adds the same minutes to the date owed and to the budget of the named leg (time.md §4, statutory)', () => {
  const history = accepted().at('2025-04-08T09:00').take('a');
  expect([dates(history), leg(history)]).toEqual([
    ['2025-04-21T17:30', '2025-04-21T17:30', 5190],
    ['2025-04-10T09:00', 1440],
  ]);
  given(history).when(byTwoDays).thenHappens('extension.granted', 'appointment.set', 'handoff.retimed');
  expect([dates(history), leg(history)]).toEqual([
    ['2025-04-23T17:30', '2025-04-23T17:30', 6150],
    ['2025-04-14T09:00', 2400],
  ]);
  expect(history.last('appointment.set').data.cause).toBe('statutory');
  const warnings = history.last('handoff.retimed').data.wakeUps.filter(({ kind }) => !kind.startsWith('rung-'));
  expect(warnings.map(({ kind, at }) => [kind, localIso(at)])).toEqual([
    ['half-used', '2025-04-09T15:00'],
    ['mostly-used', '2025-04-11T09:00'],
    ['day-before', '2025-04-11T07:30'],
    ['overdue', '2025-04-14T09:01'],
  ]);
});

it('a wait that ends later moves the extended date, and the deadline still explains itself', () => {
  const history = accepted().at('2025-04-08T09:00').take('a');
  history.do({ type: 'request-supplement', leg: a, items: nobody });
  history.at('2025-04-09T09:00').do({ ...byTwoDays });
  history.at('2025-04-10T09:00').do({ type: 'supply-supplement', leg: a, papers: [] });
  expect([dates(history)[0], leg(history)[0]]).toEqual(['2025-04-25T17:30', '2025-04-16T09:00']);
  for (const target of [{ appointment: 1 }, { leg: a }]) {
    const { days: told, allotted } = explainDeadline(history.state, target, history.context());
    expect(told.reduce((sum, { counted }) => sum + counted, 0)).toBe(allotted);
  }
});

it('a leg done again keeps what it was given: no round loses it', () => {
  const history = accepted().complete('a', '2025-04-08T09:00').at('2025-04-08T10:00').take('b');
  history.do({ type: 'return-handoff', leg: history.leg('b'), toStep: stepId('a'), reasonCode: 'x' });
  history.do({ ...byTwoDays, leg: history.leg('a') });
  history.complete('a', '2025-04-09T10:00').at('2025-04-09T10:00').take('b');
  history.do({ type: 'return-handoff', leg: history.leg('b'), toStep: stepId('a'), reasonCode: 'x' });
  // 1440 and 960 given, 480 used in the first round and 480 in the second
  expect(leg(history)[1]).toBe(1440);
});

it('one law extends a step once', () => {
  const history = accepted();
  history.do({ ...byTwoDays });
  given(history).when(byTwoDays).thenRefused(ExtendedAlready);
  given(history)
    .when({ ...byTwoDays, ground: 'Luật mẫu, Điều 13' })
    .thenHappens('extension.granted', 'appointment.set', 'handoff.retimed');
});

it('is refused once the time has run out, where nothing runs, and to whoever is not of the agency or the lead', () => {
  const inTime = accepted().at('2025-04-10T09:00');
  given(inTime).when(byTwoDays).thenHappens('extension.granted', 'appointment.set', 'handoff.retimed');
  given(accepted().at('2025-04-10T09:01')).when(byTwoDays).thenRefused(ExtensionTooLate);
  given(
    accepted(
      procedure('ngay', [step('a', { term: days(1) })], { total: days(1), kind: 'internal' }),
      '2025-04-07T09:00',
    ),
  )
    .when({ ...byTwoDays, by: officerOf('x') })
    .thenRefused(NotYourCase);
  const tax = accepted(twoDates).complete('check', '2025-04-08T09:00');
  given(tax)
    .when({ ...byTwoDays, leg: tax.leg('tax') })
    .thenRefused(NothingToExtend);
});
