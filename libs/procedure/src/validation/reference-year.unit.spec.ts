import { workCalendar } from '@lienthong/calendar';
import { parseProcedure } from '../schema.js';
import { changed, faultsOf, sampleContext } from '../testing/refused.js';
import { sampleCalendar } from '../testing/sample-calendar.js';

const reference = { calendar: workCalendar(sampleCalendar()), year: 2025 };
const first = 'term: { amount: 2, unit: working-day }';
const inTotal = (text: string, total: string) => text.replaceAll('{ amount: 5, unit: working-day }', total);

describe('terms of mixed units are tried on every day of a year', () => {
  it('working days in a promise of calendar days fit all year but at New Year: the worst day is named', () => {
    const text = inTotal(
      changed(first, 'term: { amount: 6, unit: working-day }'),
      '{ amount: 14, unit: calendar-day }',
    );
    expect(faultsOf(text)).toEqual([]);
    const [fault, ...others] = faultsOf(text, { reference });
    expect(others).toEqual([]);
    expect(fault).toMatchObject({ rule: 'critical-path', path: 'appointments[0].term' });
    expect(fault?.message.en).toMatch(
      /^Received on 2025-01-\d\d: the critical path kiem-tra → cap-phep ends at 2025-02-\d\dT\d\d:\d\d, appointment 1 at 2025-02-\d\dT17:30$/,
    );
  });

  describe('where a law gives more time for a holiday', () => {
    const days14 = '{ amount: 14, unit: calendar-day }';
    const extensions = `extensions:
  - ground: luat-mau
    title: { vi: Xem xét thêm, en: Further examination }
    most: { amount: 10, unit: calendar-day }
    basis: { document: Luật mẫu, status: unverified }
`;
    const within = (days: number) =>
      inTotal(changed(first, `term: { amount: ${days}, unit: working-day }`), days14) + extensions;

    it('New Year is no reason to refuse, but is told, with the day, the path, both ends and the law', () => {
      const parsed = parseProcedure(within(6), { ...sampleContext, reference });
      const [notice, ...others] = 'ok' in parsed ? parsed.notices : [];
      expect(others).toEqual([]);
      expect(notice).toMatchObject({ rule: 'critical-path', path: 'appointments[0].term' });
      expect(notice?.message.en).toMatch(
        /^Received on 2025-01-\d\d: the critical path kiem-tra → cap-phep ends at \S+, appointment 1 at \S+; the law extends it on the ground "luat-mau" to \S+$/,
      );
    });
    it('terms that fit no ordinary week are refused all the same', () => {
      const faults = faultsOf(within(8), { ...sampleContext, reference });
      expect(faults).toMatchObject([{ rule: 'critical-path', path: 'appointments[0].term' }]);
      expect(faults[0]?.message.en).not.toContain('luat-mau');
    });
  });

  it('hours and working days of equal days add up on every day', () =>
    expect(faultsOf(changed(first, 'term: { amount: 16, unit: working-hour }'), { reference })).toEqual([]));

  it('one minute more than the promise is found', () => {
    const text = changed(first, 'term: { amount: 16.05, unit: working-hour }');
    expect(faultsOf(text, { reference })).toMatchObject([{ rule: 'critical-path' }]);
  });

  it('a promise that the calendar does not reach is a fault, not a guess', () => {
    const text = inTotal(
      changed(first, 'term: { amount: 16, unit: working-hour }'),
      '{ amount: 900, unit: working-day }',
    );
    expect(faultsOf(text, { reference })).toMatchObject([{ rule: 'critical-path' }]);
  });
});
