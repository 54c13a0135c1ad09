import { workCalendar } from '@lienthong/calendar';
import { agencyCode } from '@lienthong/kernel';
import { changed, faultsOf, sampleContext } from '../../testing/refused.js';
import { sampleCalendar } from '../../testing/sample-calendar.js';
import { sampleProcedure } from '../../testing/sample-procedure.js';

const calendar = workCalendar(sampleCalendar());
/** The police work mornings only. */
const mornings = workCalendar(sampleCalendar([{ from: 7 * 60 + 30, to: 11 * 60 + 30 }], 'mornings'));
const counters = [agencyCode('mot-cua')];
const inCalendars = (calendarOf: (agency: string) => typeof calendar | undefined) => ({
  ...sampleContext,
  counters,
  calendarOf,
  reference: { calendar, year: 2025 },
});

it('refuses an agency without a calendar, by name, at the line of its step', () => {
  const faults = faultsOf(
    sampleProcedure,
    inCalendars((agency) => (agency === 'cong-an-tinh' ? undefined : calendar)),
  );
  expect(faults).toMatchObject([{ rule: 'calendar', path: 'steps[1].agency' }]);
  expect(faults[0]?.message.en).toBe('Agencies without a calendar: cong-an-tinh');
  expect(sampleProcedure.split('\n')[faults[0]!.line - 1]).toContain('agency: { by: fixed');
});

it('names every agency that may come to hold the step', () =>
  expect(
    faultsOf(
      sampleProcedure,
      inCalendars(() => undefined),
    ).map(({ message }) => message.en),
  ).toEqual([
    'Agencies without a calendar: ubnd-xa-mot, ubnd-xa-hai',
    'Agencies without a calendar: cong-an-tinh',
    'Agencies without a calendar: mot-cua',
    'Agencies without a calendar: mot-cua',
  ]));

describe('a term in hours takes longer where the office is open half the day', () => {
  const inHours = changed('term: { amount: 1, unit: working-day }', 'term: { amount: 24, unit: working-hour }');
  it('fits in full days', () =>
    expect(
      faultsOf(
        inHours,
        inCalendars(() => calendar),
      ),
    ).toEqual([]));
  it('and is refused in mornings, with the worst day, the path and both ends', () => {
    const faults = faultsOf(
      inHours,
      inCalendars((agency) => (agency === 'cong-an-tinh' ? mornings : calendar)),
    );
    expect(faults.map(({ rule, message }) => [rule, message.en])).toEqual([
      [
        'critical-path',
        expect.stringMatching(
          /^Received on 2025-\d\d-\d\d: the critical path kiem-tra → y-kien ends at \S+, appointment 1 at \S+$/,
        ),
      ],
    ]);
  });
});
