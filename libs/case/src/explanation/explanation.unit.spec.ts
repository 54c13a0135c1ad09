import { localIso, plainDate } from '@lienthong/kernel';
import { fixtureCalendar as K } from '../testing/fixture-calendar.js';
import { History, nobody } from '../testing/history.js';
import { accepted, chain } from '../testing/sample-procedures.js';
import { type DeadlineExplanation, NoDeadline } from './deadline-explanation.js';
import { explainDeadline, explainVersion } from './explain-deadline.js';

const counted = ({ days }: DeadlineExplanation): number => days.reduce((sum, day) => sum + day.counted, 0);
const by = (history: History, ...target: [object?]) =>
  explainDeadline(history.state, (target[0] ?? {}) as never, history.context());

it('names received, cut-off, start, term, and every day with its reason', () => {
  const history = accepted({ ...chain, receiptCutOff: 'last-hour' }, '2025-04-23T16:30');
  const explained = explainDeadline(history.state, {}, history.context());
  expect([localIso(explained.receivedAt), explained.cutOff, localIso(explained.startAt)]).toEqual([
    '2025-04-23T16:30',
    'last-hour',
    '2025-04-24T07:30',
  ]);
  expect(explained.term).toEqual({ amount: 10, unit: 'working-day' });
  const told = explained.days.map(({ date, workingDay, reason }) => [date.slice(5), workingDay ?? '-', reason.en]);
  expect(told.slice(0, 9)).toEqual([
    ['04-24', 0, 'Working day'],
    ['04-25', 1, 'Working day'],
    ['04-26', 2, 'Swapped working day'],
    ['04-27', '-', 'Weekly rest day'],
    ['04-28', 3, 'Working day'],
    ['04-29', 4, 'Working day'],
    ['04-30', '-', 'Holiday'],
    ['05-01', '-', 'Holiday'],
    ['05-02', '-', 'Holiday'],
  ]);
  expect(told.at(-1)).toEqual(['05-12', 10, 'Working day']);
});
it('a leg explains its own due; what promises nothing has no deadline', () => {
  const history = accepted().complete('a', '2025-04-09T15:01');
  const { receivedAt, startAt, cutOff, allotted } = explainDeadline(
    history.state,
    { leg: history.leg('b') },
    history.context(),
  );
  expect([localIso(receivedAt), localIso(startAt), cutOff, allotted]).toEqual([
    '2025-04-09T15:01',
    '2025-04-10T07:30',
    'after-15:00',
    1440,
  ]);
  const registered = new History({ definition: chain }).open('2025-04-07T09:00');
  expect(() => explainDeadline(registered.state, {}, registered.context())).toThrow(NoDeadline);
});

it('the answer that the counter owes: 8 working hours from the opening after the filing (L2)', () => {
  const registered = new History({ definition: chain }).open('2025-04-26T18:00');
  const told = by(registered, { intake: true });
  expect([localIso(told.receivedAt), localIso(told.startAt), localIso(told.dueAt)]).toEqual([
    '2025-04-26T18:00',
    '2025-04-28T07:30',
    '2025-04-28T17:30',
  ]);
  expect([told.term, counted(told)]).toEqual([{ amount: 8, unit: 'working-hour' }, 480]);
});

/** Asked on 08/04, answered on 10/04; two days by law on 11/04; a letter on 21/04, as b takes too long. */
const eventful = (): History => {
  const history = accepted().at('2025-04-08T09:00').take('a');
  history.do({ type: 'request-supplement', leg: history.leg('a'), items: nobody });
  history.at('2025-04-10T10:00').do({ type: 'supply-supplement', leg: history.leg('a'), papers: [] });
  const term = { amount: 2, unit: 'working-day' } as const;
  history.at('2025-04-11T09:00');
  history.do({ type: 'extend-by-law', leg: history.leg('a'), ground: 'Luật mẫu, Điều 12', term, reason: nobody });
  history.complete('a', '2025-04-14T10:00').at('2025-04-25T09:00').take('b');
  history.do({ type: 'apologise', leg: history.leg('b'), newDueOn: plainDate('2025-05-06'), reason: nobody });
  return history;
};

it('the window of a request: 15 working days, day by day (L9)', () => {
  const history = eventful();
  const told = by(history, { supplement: history.leg('a') });
  expect([localIso(told.startAt), localIso(told.dueAt), told.days.at(-1)!.workingDay]).toEqual([
    '2025-04-08T09:00',
    '2025-04-28T17:30',
    15,
  ]);
  expect(() => by(history, { supplement: history.leg('b') })).toThrow(NoDeadline);
});

it('before acceptance too: the window of the request, and eight hours from zero once the papers are there (L8, L9)', () => {
  const history = new History({ definition: chain }).open('2025-04-07T09:00').at('2025-04-07T11:00');
  history.do({ type: 'request-intake-supplement', items: nobody });
  expect(localIso(by(history, { supplement: 'intake' }).dueAt)).toBe('2025-04-26T17:30');
  history.at('2025-04-09T14:00').do({ type: 'supply-intake-supplement', papers: [] });
  const { receivedAt, dueAt } = by(history, { intake: true });
  expect([localIso(receivedAt), localIso(dueAt)]).toEqual(['2025-04-09T14:00', '2025-04-10T14:00']);
});

it('an appointed date tells what moved it: waiting, law and letter, and the last day to apologise', () => {
  const told = by(eventful());
  expect(told.versions.map(({ cause, dueAt }) => [cause, localIso(dueAt)])).toEqual([
    ['accept', '2025-04-21T17:30'],
    ['suspension', '2025-04-24T08:30'],
    ['statutory', '2025-04-26T08:30'],
    ['apology', '2025-04-26T08:30'],
  ]);
  expect(told.suspensions.map(({ minutes }) => minutes)).toEqual([1020]);
  expect(told.extensions).toMatchObject([{ leg: 'a.1.1', ground: 'Luật mẫu, Điều 12', minutes: 960 }]);
  expect([localIso(told.announcedDueAt!), told.lastDayToApologise]).toEqual(['2025-05-06T17:30', '2025-05-05']);
  expect(counted(told)).toBe(told.allotted);
  const gained = told.announcedDays.reduce((sum, day) => sum + day.counted, 0);
  expect(gained).toBe(K.minutesBetween(told.dueAt, told.announcedDueAt!));
  expect(told.announcedDays.map(({ date, working }) => `${date.slice(5)}${working ? '' : ' off'}`)).toEqual([
    '04-26',
    '04-27 off',
    ...['04-28', '04-29'],
    ...['04-30', '05-01', '05-02', '05-03', '05-04'].map((day) => `${day} off`),
    ...['05-05', '05-06'],
  ]);
});

it('each version is explained as of when it was set: its counted minutes are what was given then', () => {
  const history = eventful();
  const told = [1, 2, 3, 4].map((version) => explainVersion(history.facts, 1, version, history.context()));
  expect(told.map(({ dueAt }) => localIso(dueAt))).toEqual([
    '2025-04-21T17:30',
    '2025-04-24T08:30',
    '2025-04-26T08:30',
    '2025-04-26T08:30',
  ]);
  expect(told.map(counted)).toEqual(told.map(({ allotted }) => allotted));
  expect(told.map(({ versions }) => versions.length)).toEqual([1, 2, 3, 4]);
  expect(told.map(({ announcedDueAt }) => localIso(announcedDueAt!)).at(-1)).toBe('2025-05-06T17:30');
  expect(() => explainVersion(history.facts, 1, 5, history.context())).toThrow(NoDeadline);
});

it('a leg tells every due that it had', () => {
  const history = eventful();
  const { versions, extensions } = by(history, { leg: history.leg('a') });
  expect(versions.map(({ cause, dueAt }) => [cause, localIso(dueAt)])).toEqual([
    ['offer', '2025-04-10T09:00'],
    ['suspension', '2025-04-14T10:00'],
    ['statutory', '2025-04-16T10:00'],
  ]);
  expect(extensions).toHaveLength(1);
});

it('a closed case names the rules and the calendar that it was judged by', () => {
  const history = accepted().complete('a', '2025-04-08T09:00').complete('b', '2025-04-09T09:00');
  history.complete('c', '2025-04-10T09:00');
  expect(by(history)).toMatchObject({ rules: 'time-1', calendar: history.last('verdict.frozen').data.calendar });
});
