import { parseProcedure } from '@lienthong/procedure/schema';
import { procedureFiles, publishContext } from './index.js';

const context = publishContext();
const textOf = (name: string) => procedureFiles().find((file) => file.name === `${name}.yaml`)!.text;

interface Change {
  readonly from: string;
  readonly to: string;
}

/** A published file with changes, each of which must find its place. */
function changed(name: string, changes: readonly Change[]): string {
  return changes.reduce((text, { from, to }) => {
    expect(text).toContain(from);
    return text.replace(from, to);
  }, textOf(name));
}

/** Rule, path, line as it stands in the file, and message of every fault. */
function faultsOf(text: string, judged = context) {
  const parsed = parseProcedure(text, judged);
  const lines = text.split('\n');
  return 'faults' in parsed
    ? parsed.faults.map(({ rule, path, line, message }) => ({
        rule,
        path,
        at: lines[line - 1]?.trim(),
        says: message.en,
      }))
    : [];
}

describe('a day more on a critical leg is refused, with the path, both sums and the line of the promise', () => {
  it.each([
    {
      name: 'lt-khai-tu',
      from: '{ amount: 1, unit: working-day }\n    outcomes: [granted, refused]\n    needs: [to-khai-dien-tu',
      to: '{ amount: 2, unit: working-day }\n    outcomes: [granted, refused]\n    needs: [to-khai-dien-tu',
      says: 'The critical path khai-tu → mai-tang-bhxh takes 11 working days, appointment 1 has 10',
    },
    {
      name: 'mai-tang-nguoi-co-cong',
      from: 'agency: so-noi-vu }\n    term: { amount: 6,',
      to: 'agency: so-noi-vu }\n    term: { amount: 7,',
      says: 'The critical path xac-nhan → quyet-dinh takes 10 working days, appointment 1 has 9',
    },
  ])('$name', ({ name, from, to, says }) =>
    expect(faultsOf(changed(name, [{ from, to }]))).toMatchObject([
      { rule: 'critical-path', path: 'appointments[0].term', at: expect.stringContaining('- { n: 1'), says },
    ]),
  );

  it('an hour more where hours and days meet: the worst day of the year is named', () =>
    expect(
      faultsOf(
        changed('dang-ky-doanh-nghiep', [
          { from: 'amount: 2, unit: working-hour', to: 'amount: 3, unit: working-hour' },
        ]),
      ),
    ).toMatchObject([
      {
        rule: 'critical-path',
        says: expect.stringMatching(
          /^Received on 2025-\d\d-\d\d: the critical path kiem-tra → ma-so-thue → cap-giay ends at \S+, appointment 1 at \S+$/,
        ),
      },
    ]));

  it('opinions of 12 days and a decision of 6 overrun 20 days in an ordinary week, whatever the extension', () =>
    expect(
      faultsOf(
        changed('giay-phep-xay-dung', [
          { from: 'term: { amount: 3, unit: working-day }', to: 'term: { amount: 6, unit: working-day }' },
        ]),
      ),
    ).toMatchObject([
      { rule: 'critical-path', path: 'appointments[0].term', says: expect.not.stringContaining('extends') },
    ]));

  it('a milestone of the law is kept too, in ordinary weeks', () =>
    expect(
      faultsOf(
        changed('chap-thuan-chu-truong-dau-tu', [
          { from: '{ amount: 25, unit: calendar-day }', to: '{ amount: 20, unit: calendar-day }' },
        ]),
      ),
    ).toMatchObject([
      {
        rule: 'critical-path',
        path: 'steps[8].within',
        at: 'within:',
        says: expect.stringContaining('the milestone of bao-cao-tham-dinh'),
      },
    ]));
});

it('an agency without a calendar is refused by name', () => {
  const without = {
    ...context,
    calendarOf: (agency: string) => (agency === 'so-noi-vu' ? undefined : context.calendarOf?.(agency as never)),
  };
  expect(faultsOf(textOf('mai-tang-nguoi-co-cong'), without)).toMatchObject([
    {
      rule: 'calendar',
      path: 'steps[1].agency',
      at: 'agency: { by: fixed, agency: so-noi-vu }',
      says: 'Agencies without a calendar: so-noi-vu',
    },
  ]);
});

it('everything that is wrong with a file is said at once, each with its line', () => {
  const text = changed('giay-phep-xay-dung', [
    { from: 'agency: quan-su-tinh }', to: 'agency: quan-su-huyen }' },
    { from: 'needs: [don-de-nghi, giay-to-dat, ban-ve-thiet-ke]\n', to: 'needs: [don-de-nghi, so-do-hien-trang]\n' },
    {
      from: 'when: { routing: { field: thuoc-dien-moi-truong, is: co } }',
      to: 'when: { routing: { field: cap-cong-trinh, is: co } }',
    },
    {
      from: 'effect: consent\n      basis: { document: Luật Xây dựng 2014 (50/2014/QH13), article: "102.1.đ", status: unverified }',
      to: 'effect: consent',
    },
    {
      from: 'kind: return-result\n    agency: { by: intake-unit }\n    after: [cap-phep]',
      to: 'kind: return-result\n    agency: { by: intake-unit }\n    after: [cap-phep, hau-kiem]',
    },
    {
      from: 'requiredWhen: { routing: { field: thuoc-dien-pccc, is: co } }',
      to: 'requiredWhen: { outcome: { step: tham-dinh, is: fit } }',
    },
    { from: 'reworkTo: [tham-dinh]', to: 'reworkTo: [tra-ket-qua]' },
  ]);
  expect(faultsOf(text).map(({ rule, at }) => [rule, at])).toEqual([
    ['paper', 'requiredWhen: { outcome: { step: tham-dinh, is: fit } }'],
    ['input', 'needs: [don-de-nghi, so-do-hien-trang]'],
    ['silence', 'silence: &consent'],
    ['when', 'when: { routing: { field: cap-cong-trinh, is: co } }'],
    ['silence', 'silence: *consent'],
    ['role', 'agency: { by: fixed, agency: quan-su-huyen }'],
    ['silence', 'silence: *consent'],
    ['rework-target', 'reworkTo: [tra-ket-qua]'],
    ['after-unknown', 'after: [cap-phep, hau-kiem]'],
  ]);
});

it('steps that wait for each other, and what is behind them, are named with the way round', () => {
  const text = changed('giay-phep-xay-dung', [
    {
      from: '    after: [tiep-nhan]\n    outcomes: [fit, refused]',
      to: '    after: [tiep-nhan, cap-phep]\n    outcomes: [fit, refused]',
    },
  ]);
  expect(faultsOf(text)).toMatchObject([
    { rule: 'cycle', path: 'steps[1].after', says: 'The steps wait for each other: tham-dinh → cap-phep → tham-dinh' },
    { rule: 'cycle', path: 'steps[5].after' },
    { rule: 'unreachable', path: 'steps[6].after', says: 'The step "tra-ket-qua" is never reached' },
  ]);
});
