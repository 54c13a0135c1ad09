import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { localDay, logTime } from './log-time.js';

const amsterdam = { timeZone: 'Europe/Amsterdam', dates: 'iso' } as const;

describe('a moment of a log', () => {
  it.each([
    ['2011-10-11 13:42:22.688000+02:00', '2011-10-11T11:42:22.688000000Z'],
    ['2011-10-11T13:42:22.688+0200', '2011-10-11T11:42:22.688000000Z'],
    ['2011-10-11T11:42Z', '2011-10-11T11:42:00.000000000Z'],
    ['2011-10-11 13:42:22,5', '2011-10-11T11:42:22.500000000Z'],
    ['2011-12-11 13:42', '2011-12-11T12:42:00.000000000Z'],
    ['2011-10-11', '2011-10-10T22:00:00.000000000Z'],
  ])('%s is %s', (text, utc) => expect(logTime(text, amsterdam)).toBe(utc));

  it('of an hour that comes twice is the first one, of an hour that is skipped the one after', () => {
    expect(logTime('2011-10-30 02:30', amsterdam)).toBe('2011-10-30T00:30:00.000000000Z');
    expect(logTime('2011-10-30 02:30+01:00', amsterdam)).toBe('2011-10-30T01:30:00.000000000Z');
    expect(logTime('2011-03-27 02:30', amsterdam)).toBe('2011-03-27T01:30:00.000000000Z');
  });

  it('that is due on a day is due until its very end, also of a day of 23 hours', () => {
    expect(logTime('2011-03-27', amsterdam, true)).toBe('2011-03-27T21:59:59.999999999Z');
    expect(logTime('2011-03-27', amsterdam)).toBe('2011-03-26T23:00:00.000000000Z');
  });

  it('is written with the day first where the mapping says so', () => {
    const vietnam = { timeZone: 'Asia/Ho_Chi_Minh', dates: 'day-first' } as const;
    expect(logTime('31/12/2020 17:30', vietnam)).toBe('2020-12-31T10:30:00.000000000Z');
    expect(logTime('1/3/2020', vietnam)).toBe('2020-02-29T17:00:00.000000000Z');
    expect(logTime('2020-12-31T17:30', vietnam)).toBe('2020-12-31T10:30:00.000000000Z');
    expect(logTime('31/12/2020 17:30', { ...vietnam, dates: 'iso' })).toBeUndefined();
  });

  it.each([
    '2011-02-30 10:00',
    '2011-02-29',
    '2011-10-11 24:30',
    '2011-10-11T10:00+25:00',
    '0001-01-01',
    'soon',
    '1318340542',
  ])('%s is none', (text) => expect(logTime(text, amsterdam)).toBeUndefined());

  it('is what the rules of its zone say, also around each change of the clocks', () =>
    fc.assert(
      fc.property(
        fc.constantFrom(
          'Europe/Amsterdam',
          'America/New_York',
          'Australia/Lord_Howe',
          'Africa/Casablanca',
          'Asia/Ho_Chi_Minh',
        ),
        fc.date({ min: new Date('1940-01-01'), max: new Date('2030-01-01'), noInvalidDate: true }),
        (timeZone, date) => {
          const text = date.toISOString().slice(0, 19);
          const local = Temporal.PlainDateTime.from(text).toZonedDateTime(timeZone);
          expect(logTime(text, { timeZone, dates: 'iso' })).toBe(
            local.toInstant().toString({ fractionalSecondDigits: 9 }),
          );
          const there = Temporal.Instant.from(`${text}Z`).toZonedDateTimeISO(timeZone).toPlainDate();
          expect(localDay(`${text}.000000000Z`, timeZone)).toBe(there.toString());
        },
      ),
    ));

  it('has its day in the time zone of its case', () => {
    expect(localDay('2011-10-31T22:59:59.999000000Z', 'Europe/Amsterdam')).toBe('2011-10-31');
    expect(localDay('2011-10-31T23:00:00.000000000Z', 'Europe/Amsterdam')).toBe('2011-11-01');
    expect(localDay('2011-10-31T23:00:00.000000000Z', 'Asia/Ho_Chi_Minh')).toBe('2011-11-01');
  });
});
