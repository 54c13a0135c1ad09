import { localIso } from '@lienthong/kernel';
import { NotYourCase } from '../ending/ending.errors.js';
import { explainDeadline } from '../explanation/explain-deadline.js';
import { ledgerOf } from '../ledger/ledger.js';
import { days, procedure, step } from '../testing/definition.builder.js';
import { given } from '../testing/given.js';
import { firstLeg, type History, officerOf } from '../testing/history.js';
import { accepted } from '../testing/sample-procedures.js';
import { TermNotPerCase, TermOverAlready, TermPassesDate, TermTooLate } from './term.errors.js';

/** The shape of P8b: no law says how long; who drafts leads. */
const steps = [
  step('tu-van', { term: 'set-per-case' }),
  step('du-thao', { term: 'set-per-case', after: ['tu-van'], reworkTo: ['tu-van'] }),
  step('ban-hanh', { term: days(3), after: ['du-thao'] }),
];
const { total: _total, ...untimed } = procedure('noi-bo', steps, { kind: 'internal', lead: 'du-thao' as never });
const timed = procedure('noi-bo', steps, { kind: 'internal', lead: 'du-thao' as never, total: days(10) });

const lead = officerOf('du-thao');
const set = (name: string, amount: number) =>
  ({ type: 'set-term', step: name as never, term: days(amount), by: lead }) as const;
const legAt = (history: History, name: string) => history.state.legs[history.leg(name)]!;

it('before the step: nothing is allotted until the lead says so, then the leg counts as any other', () => {
  const history = accepted(untimed);
  expect(legAt(history, 'tu-van').allotted).toBeUndefined();
  given(history).when(set('du-thao', 2)).thenHappens('step.term-set');
  history.complete('tu-van', '2025-04-08T09:00');
  expect([legAt(history, 'du-thao').allotted, localIso(legAt(history, 'du-thao').dueAt!)]).toEqual([
    960,
    '2025-04-10T09:00',
  ]);
  history.complete('du-thao', '2025-04-11T09:00');
  expect(history.last('handoff.completed').data).toMatchObject({ timeliness: 'late', lateMinutes: 480 });
});
it('while it is held: the open leg is re-timed from its own start, with its warnings; the planned dates follow', () => {
  const history = accepted(untimed).take('tu-van').at('2025-04-08T09:00');
  given(history).when(set('tu-van', 3)).thenHappens('step.term-set', 'handoff.retimed');
  const { data } = history.last('handoff.retimed');
  expect([data.cause, data.allotted, localIso(data.dueAt!)]).toEqual(['term-set', 1440, '2025-04-10T09:00']);
  expect(data.wakeUps.map(({ kind }) => kind)).toContain('overdue');
  expect(history.state.life!.planned.map(({ dueAt }) => localIso(dueAt))).toEqual([
    ...['2025-04-10T09:00', '2025-04-10T09:00', '2025-04-15T09:00'],
  ]);
  expect(ledgerOf(history.state, history.context()).legs[0]).toMatchObject({ allotted: 1440, used: 480, left: 960 });
  const explained = explainDeadline(history.state, { leg: firstLeg('tu-van') }, history.context());
  expect(explained.days.reduce((sum, { counted }) => sum + counted, 0)).toBe(1440);
});
it('each setting is a fact; a term set anew counts from the same start', () => {
  const history = accepted(untimed).take('tu-van').at('2025-04-08T09:00');
  history.do(set('tu-van', 3));
  history.do(set('tu-van', 5));
  expect(localIso(legAt(history, 'tu-van').dueAt!)).toBe('2025-04-14T09:00');
  expect(history.types().filter((type) => type === 'step.term-set')).toHaveLength(2);
});
it('nobody is made late by a term that was not there', () =>
  given(accepted(untimed).take('tu-van').at('2025-04-10T09:00')).when(set('tu-van', 1)).thenRefused(TermOverAlready));
it('only the lead, only what the definition leaves to the case, only before the step is over', () => {
  const history = accepted(untimed);
  given(history)
    .when({ ...set('tu-van', 1), by: officerOf('tu-van') })
    .thenRefused(NotYourCase);
  given(history).when(set('ban-hanh', 1)).thenRefused(TermNotPerCase);
  given(history.complete('tu-van', '2025-04-08T09:00')).when(set('tu-van', 1)).thenRefused(TermTooLate);
});
it('without a named step the agency that solves the case leads', () => {
  const { lead: _lead, ...unled } = untimed;
  given(accepted(unled))
    .when({ ...set('tu-van', 1), by: officerOf('ban-hanh') })
    .thenHappens('step.term-set', 'handoff.retimed');
});
it('with a total: refused when the projection would then pass the date (time.md §3), accepted up to it', () => {
  const history = accepted(timed);
  given(history).when(set('tu-van', 8)).thenRefused(TermPassesDate);
  given(history).when(set('tu-van', 4)).thenHappens('step.term-set', 'handoff.retimed');
  given(history).when(set('du-thao', 4)).thenRefused(TermPassesDate);
  given(history).when(set('du-thao', 3)).thenHappens('step.term-set');
});
it('a step done again has what is left of the term that was set', () => {
  const history = accepted(untimed);
  history.do(set('tu-van', 2));
  history.complete('tu-van', '2025-04-08T09:00').take('du-thao');
  history.do({ type: 'return-handoff', leg: history.leg('du-thao'), toStep: 'tu-van' as never, reasonCode: 'x' });
  expect(legAt(history, 'tu-van').allotted).toBe(480);
  history.do(set('tu-van', 4));
  expect(legAt(history, 'tu-van').allotted).toBe(1440);
});
