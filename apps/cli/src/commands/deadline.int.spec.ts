import { PassThrough, Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { provinceCalendar } from '@lienthong/catalogue/calendars';
import { plainDate } from '@lienthong/kernel';
import fc from 'fast-check';
import type { Language } from '../language.js';
import { run } from '../program.js';

async function lienthong(args: string[], input = '', language: Language = 'vi') {
  const [output, errors] = [new PassThrough(), new PassThrough()];
  const told = Promise.all([text(output), text(errors)]);
  const code = await run(args, { input: Readable.from([input]), output, errors, language, exitCode: 0 });
  output.end();
  errors.end();
  const [out, err] = await told;
  return {
    code,
    out,
    err,
    documents: () =>
      out
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line)),
  };
}

const e1 = ['--from', '2025-04-24T09:00', '--amount', '5', '--unit', 'working-day'];

describe('lienthong deadline', () => {
  it('prints the due in legal time', async () =>
    expect(await lienthong(['deadline', ...e1])).toMatchObject({
      code: 0,
      out: '2025-05-05T17:30:00+07:00\n',
      err: '',
    }));

  it('applies no cut-off: filed at 16:45 on a Sunday, that Sunday is day 0', async () =>
    expect(
      (await lienthong(['deadline', '--from', '2025-04-27T16:45', '--amount', '1', '--unit', 'working-day'])).out,
    ).toBe('2025-04-28T17:30:00+07:00\n'));

  it('counts half a day exactly when asked to', async () => {
    const args = [
      '--from',
      '2025-04-29T15:00',
      '--amount',
      '0.5',
      '--unit',
      'working-day',
      '--rule',
      'exact',
      '--json',
    ];
    expect((await lienthong(['deadline', ...args])).documents()[0]).toMatchObject({
      due: '2025-05-05T09:00:00+07:00',
      workingMinutes: 240,
    });
  });

  it.each<[Language, string[]]>([
    ['vi', ['Thứ Bảy, 26/04/2025', 'Làm bù cho ngày 02/05/2025', 'Nghỉ hoán đổi', 'Tổng: 2790 phút']],
    ['en', ['Saturday', 'Worked in place of 2025-05-02', 'Weekly rest day', 'Sum: 2790 min']],
  ])('explains every day in %s', async (language, said) => {
    const { out } = await lienthong(['deadline', ...e1, '--explain'], '', language);
    expect(out.trim().split('\n')).toHaveLength(1 + 12 + 1);
    for (const words of said) expect(out).toContain(words);
  });

  it('says that a due in 2027 is provisional', async () => {
    const { out, err } = await lienthong([
      'deadline',
      '--from',
      '2026-12-25T10:00',
      '--amount',
      '5',
      '--unit',
      'working-day',
    ]);
    expect([out, err]).toEqual(['2027-01-04T17:30:00+07:00\n', expect.stringContaining('Tạm tính')]);
  });

  it.each([
    ['a field that is missing', ['--amount', '5', '--unit', 'working-day'], 'from: bắt buộc phải có (required)'],
    ['half a day under the Civil Code', [...e1, '--amount', '0.5'], 'term.invalid.whole-days'],
    ['an unknown unit', [...e1, '--unit', 'week'], 'unit: phải là một trong'],
    ['a day beyond the calendar', [...e1, '--amount', '5000'], 'amount: vượt ra ngoài lịch'],
    ['a start before the calendar', [...e1, '--from', '2019-01-02T09:00'], 'from: vượt ra ngoài lịch'],
    ['a calendar that is not there', [...e1, '--calendar', 'nowhere.yaml'], 'calendar.invalid-file'],
  ])('refuses %s, naming field and rule', async (_what, args, said) => {
    const { code, out, err } = await lienthong(['deadline', ...args]);
    expect([code, out]).toEqual([1, '']);
    expect(err).toContain(said);
  });

  it('answers all other lines when some are bad, and names each bad one', async () => {
    const good = (from: string) => JSON.stringify({ from, amount: 1, unit: 'working-hour' });
    const lines = [good('2025-04-22T08:00'), '{', good('yesterday'), '', good('2025-04-22T09:00')];
    const { code, err, documents } = await lienthong(['deadline', '--stdin', '--json'], lines.join('\n'), 'en');
    expect(code).toBe(1);
    expect(documents()).toEqual([{ due: '2025-04-22T09:00:00+07:00' }, { due: '2025-04-22T10:00:00+07:00' }]);
    expect(err.trim().split('\n')).toEqual([
      expect.stringMatching(/^line 2: JSON: /),
      expect.stringMatching(/^line 3: from: .*iso-8601/),
    ]);
  });
});

/** Minutes since legal midnight of 1/1/2022, one entry each: the length of the day of a working minute, else 0. */
const START = Date.parse('2022-01-01T00:00Z');
const DAYS = 2191;
const calendar = provinceCalendar();
const lengths = new Uint16Array(DAYS * 1440);
for (let index = 0; index < DAYS; index += 1) {
  const date = new Date(START + index * 86_400_000).toISOString().slice(0, 10);
  const { windows, minutes } = calendar.day(plainDate(date));
  for (const { from, to } of windows) lengths.fill(minutes, index * 1440 + from, index * 1440 + to);
}
const closeOf = (index: number) =>
  index * 1440 + lengths.subarray(index * 1440, (index + 1) * 1440).findLastIndex((l) => l > 0) + 1;
const isOff = (index: number) => !lengths.subarray(index * 1440, (index + 1) * 1440).some((length) => length > 0);

/** The same questions answered by walking: minute by minute, or day by day. Days of the province have 480 minutes. */
function walkedDue(from: number, amount: number, unit: string, rule: string): number {
  let date = Math.floor(from / 1440);
  if (unit === 'calendar-day') {
    date += amount;
    while (isOff(date)) date += 1;
    return closeOf(date);
  }
  if (rule === 'civil-code') {
    for (let counted = 0; counted < amount; ) if (!isOff(++date)) counted += 1;
    return closeOf(date);
  }
  let left = amount * (unit === 'working-hour' ? 60 : 480);
  let minute = from;
  for (; left > 0; minute += 1) if (lengths[minute]) left -= 1;
  return minute;
}

const local = (minute: number) => `${new Date(START + minute * 60_000).toISOString().slice(0, 16)}:00+07:00`;

it('10,000 lines agree with a walk minute by minute', async () => {
  const arbTerm = fc.oneof(
    fc.record({
      unit: fc.constant('working-hour'),
      rule: fc.constant('exact'),
      amount: fc.integer({ min: 1, max: 200 }),
    }),
    fc.record({
      unit: fc.constant('working-day'),
      rule: fc.constant('civil-code'),
      amount: fc.integer({ min: 1, max: 60 }),
    }),
    fc.record({
      unit: fc.constant('working-day'),
      rule: fc.constant('exact'),
      amount: fc.integer({ min: 1, max: 60 }).map((n) => n / 2),
    }),
    fc.record({
      unit: fc.constant('calendar-day'),
      rule: fc.constant('civil-code'),
      amount: fc.integer({ min: 1, max: 90 }),
    }),
  );
  const arbLine = fc.record({ from: fc.integer({ min: 0, max: (DAYS - 120) * 1440 }), term: arbTerm });
  const lines = fc.sample(arbLine, { numRuns: 10_000, seed: 2025 });
  const input = lines.map(({ from, term }) => JSON.stringify({ from: local(from), ...term })).join('\n');
  const { code, documents } = await lienthong(['deadline', '--stdin', '--json'], input);
  expect(code).toBe(0);
  const walked = lines.map(({ from, term }) => ({ due: local(walkedDue(from, term.amount, term.unit, term.rule)) }));
  expect(documents()).toEqual(walked);

  const spans = lines.map(({ from }, index) => ({ from, to: from + (index % 40_000) }));
  const asked = spans.map(({ from, to }) => JSON.stringify({ from: local(from), to: local(to) })).join('\n');
  const elapsed = await lienthong(['elapsed', '--stdin', '--json'], asked);
  const counted = spans.map(({ from, to }) =>
    lengths.subarray(from, to).reduce((sum, length) => sum + (length > 0 ? 1 : 0), 0),
  );
  expect(elapsed.documents()).toEqual(counted.map((workingMinutes) => ({ workingMinutes })));
}, 60_000);

describe('lienthong elapsed', () => {
  it('counts over Lunar New Year 2026 what was worked', async () =>
    expect(await lienthong(['elapsed', '--from', '2026-02-13T10:00', '--to', '2026-02-23T10:00'])).toMatchObject({
      code: 0,
      out: '480\n',
    }));
  it('is negative backwards', async () =>
    expect(
      (await lienthong(['elapsed', '--from', '2025-04-22T10:00', '--to', '2025-04-22T09:00', '--json'])).documents(),
    ).toEqual([{ workingMinutes: -60 }]));
  it('names the end that lies beyond the calendar', async () =>
    expect((await lienthong(['elapsed', '--from', '2025-04-22T10:00', '--to', '2030-04-22T09:00'])).err).toContain(
      'to: vượt ra ngoài lịch',
    ));
});
