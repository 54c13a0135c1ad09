import fc from 'fast-check';
import {
  atMinuteOf,
  canonicalJson,
  caseCode,
  dateOf,
  dayOfWeek,
  daysBetween,
  epochMinutes,
  InvalidCode,
  InvalidDate,
  InvalidInstant,
  instant,
  instantOfEpoch,
  localIso,
  minuteOfDay,
  plainDate,
  plusDays,
  plusMinutes,
  wallMinutes,
} from './index.js';

const arbEpoch = fc.integer({ min: Date.parse('2000-01-01T00:00Z'), max: Date.parse('2099-12-31T00:00Z') });

describe('an instant is a minute (time.md §1.1)', () => {
  it.each([
    ['2025-04-28T17:30', '2025-04-28T10:30:00Z'],
    ['2025-04-28T17:30:59.999+07:00', '2025-04-28T10:30:00Z'],
    ['2025-04-28T00:10+07:00', '2025-04-27T17:10:00Z'],
    ['2025-04-28T10:30:00Z', '2025-04-28T10:30:00Z'],
  ])('%s is %s', (text, utc) => expect(instant(text)).toBe(utc));

  it.each(['', 'tomorrow', '2025-04-28', '2025-02-30T10:00', '2025-04-28T25:00', '2025-02-30T10:30:00Z'])(
    'refuses %p',
    (text) => expect(() => instant(text)).toThrow(InvalidInstant),
  );

  it('compares as text in the order of time', () =>
    fc.assert(
      fc.property(
        arbEpoch,
        arbEpoch,
        (a, b) =>
          Math.sign(epochMinutes(instantOfEpoch(a)) - epochMinutes(instantOfEpoch(b))) ===
          (instantOfEpoch(a) < instantOfEpoch(b) ? -1 : instantOfEpoch(a) > instantOfEpoch(b) ? 1 : 0),
      ),
    ));

  it('is its legal day and minute of the day', () =>
    fc.assert(
      fc.property(arbEpoch, (ms) => {
        const at = instantOfEpoch(ms);
        return atMinuteOf(dateOf(at), minuteOfDay(at)) === at && instant(localIso(at)) === at;
      }),
    ));

  it('is what Date says, from year 1 to year 9998', () =>
    fc.assert(
      fc.property(fc.integer({ min: Date.parse('0001-01-01T00:00Z'), max: Date.parse('9998-12-31T00:00Z') }), (ms) => {
        const minute = Math.floor(ms / 60_000);
        const date = new Date(minute * 60_000);
        const at = instantOfEpoch(ms);
        expect(at).toBe(`${date.toISOString().slice(0, 17)}00Z`);
        expect(epochMinutes(at)).toBe(minute);
        const day = plainDate(at.slice(0, 10));
        expect(dayOfWeek(day)).toBe(date.getUTCDay() || 7);
        expect(daysBetween(plainDate('1970-01-01'), day)).toBe(Math.floor(ms / 86_400_000));
      }),
    ));

  it('is the same text whenever it is asked for, whatever was asked for between', () => {
    // minutes so far apart share a place among the texts that were made of late
    const apart = [0, 1 << 16, -(1 << 16), 800 << 16].map(
      (minutes) => Date.UTC(2026, 10, 24, 7, 30) + minutes * 60_000,
    );
    const texts = [...apart, ...apart].map((ms) => instantOfEpoch(ms));
    expect(texts).toEqual([...apart, ...apart].map((ms) => `${new Date(ms).toISOString().slice(0, 17)}00Z`));
  });

  it('moves by wall-clock minutes', () =>
    fc.assert(
      fc.property(arbEpoch, fc.integer({ min: -1e6, max: 1e6 }), (ms, minutes) => {
        const at = instantOfEpoch(ms);
        return wallMinutes(at, plusMinutes(at, minutes)) === minutes;
      }),
    ));
});

describe('a day', () => {
  it.each(['2025-02-29', '2025-13-01', '25-01-01', ''])('refuses %p', (text) =>
    expect(() => plainDate(text)).toThrow(InvalidDate),
  );
  it('counts over a leap day', () => {
    expect(plusDays(plainDate('2024-02-28'), 2)).toBe('2024-03-01');
    expect(daysBetween(plainDate('2024-02-28'), plainDate('2024-03-01'))).toBe(2);
    expect(dayOfWeek(plainDate('2025-04-27'))).toBe(7);
  });
});

describe('a dossier code (domain.md §2.2)', () => {
  it.each(['000.00.00.H27-250424-0001', 'H27.12-250424-12345', 'H27-250424-0001', 'IMP-old-77'])('reads %s', (text) =>
    expect(caseCode(text)).toBe(text),
  );
  it.each(['H27-250424-001', 'H28-250424-0001', '000.00.00.H27-25042-0001', "H27-250424-0001'"])('refuses %s', (text) =>
    expect(() => caseCode(text)).toThrow(InvalidCode),
  );
});

it('canonical JSON does not depend on the order of keys', () =>
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
      const reversed = Object.fromEntries(Object.entries(value).reverse());
      expect(canonicalJson(reversed)).toBe(canonicalJson(value));
      expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
    }),
  ));
