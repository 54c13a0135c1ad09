import { readFileSync } from 'node:fs';
import { allot } from '@lienthong/calendar';
import { agencyCode, instant, localIso, type StepId, stepId } from '@lienthong/kernel';
import { countedDays, criticalPath, type ProcedureDefinition, resolveAgency } from '@lienthong/procedure';
import { parseProcedure } from '@lienthong/procedure/schema';
import { loadAgencies, loadProcedures, provinceCalendar, publishContext } from './index.js';

const context = publishContext();
const procedures = loadProcedures();
const procedure = (code: string): ProcedureDefinition => procedures.find((one) => one.code === code)!;
const textOf = (code: string) => readFileSync(new URL(`../procedures/${code}.yaml`, import.meta.url), 'utf8');

/** The faults that a change of a published file brings. */
function faultsAfter(code: string, from: string, to: string): string[] {
  const text = textOf(code);
  expect(text).toContain(from);
  const parsed = parseProcedure(text.replace(from, to), context);
  return 'faults' in parsed ? parsed.faults.map(({ message }) => message.en) : [];
}

describe('the procedures of the catalogue', () => {
  it('may all be published', () =>
    expect(procedures.map(({ code }) => code)).toEqual([
      'bien-dong-dat-dai',
      'chap-thuan-chu-truong-dau-tu',
      'dang-ky-doanh-nghiep',
      'giay-phep-nha-o',
      'giay-phep-xay-dung',
      'ho-kinh-doanh-karaoke',
      'lt-khai-sinh',
      'lt-khai-tu',
      'ly-lich-tu-phap',
      'mai-tang-bao-tro-xa-hoi',
      'mai-tang-bhxh',
      'mai-tang-huu-tri',
      'mai-tang-nguoi-co-cong',
      'tham-dinh-vbqppl',
      'the-bhyt-tre-em',
      'thuong-tru-tre-em',
      'xoa-thuong-tru',
      'xu-ly-dat-o-nhiem',
    ]));

  it.each(procedures.map((one) => [one.code, one] as const))(
    '%s says which codes and sources are not verified',
    (_, one) => {
      expect(one.codeStatus).toBe('unverified');
      expect(one.legalBasis.length).toBeGreaterThan(0);
      for (const { basis } of one.fees) expect(['verified', 'unverified']).toContain(basis.status);
    },
  );

  it.each(procedures.map((one) => [one.code, one] as const))('%s finds an agency in every commune', (_, one) => {
    const registry = loadAgencies();
    for (const commune of registry.communes) {
      const routing = Object.fromEntries(one.routing.map(({ name }) => [name, commune]));
      for (const { agency } of one.steps.filter(({ agency: { by } }) => by !== 'chosen'))
        expect(resolveAgency(agency, { routing, intakeUnit: agencyCode('trung-tam-tinh') }, registry)).toBeDefined();
    }
  });
});

describe('agencies’ terms and the legal total (domain.md §5)', () => {
  it.each([
    { code: 'ho-kinh-doanh-karaoke', n: 1, way: ['ho-kinh-doanh', 'an-ninh', 'giay-phep'], sum: 16 },
    { code: 'lt-khai-sinh', n: 1, way: ['khai-sinh', 'thuong-tru'], sum: 4 },
    { code: 'bien-dong-dat-dai', n: 1, way: ['tiep-nhan', 'tham-tra'], sum: 5 },
    { code: 'bien-dong-dat-dai', n: 2, way: ['dang-ky'], sum: 3 },
  ])('$code, appointment $n: $sum working days', ({ code, n, way, sum }) => {
    expect(criticalPath(procedure(code), (step) => countedDays(step, n))).toEqual({ steps: way, sum });
    expect(procedure(code).appointments[n - 1]?.term.amount).toBe(sum);
  });

  it('one day more for the police in the karaoke chain is refused, with the path and both sums', () =>
    expect(
      faultsAfter(
        'ho-kinh-doanh-karaoke',
        'agency: cong-an-tinh }\n    term: { amount: 3,',
        'agency: cong-an-tinh }\n    term: { amount: 4,',
      ),
    ).toEqual(['The critical path ho-kinh-doanh → an-ninh → giay-phep takes 17 working days, appointment 1 has 16']));

  it('one day more for the card beside a longer leg is no fault, one day more for residence is', () => {
    expect(
      faultsAfter(
        'lt-khai-sinh',
        'kind: bhxh-co-so }\n    term: { amount: 2,',
        'kind: bhxh-co-so }\n    term: { amount: 3,',
      ),
    ).toEqual([]);
    expect(
      faultsAfter(
        'lt-khai-sinh',
        'kind: cong-an-xa }\n    term: { amount: 3,',
        'kind: cong-an-xa }\n    term: { amount: 4,',
      ),
    ).toEqual(['The critical path khai-sinh → thuong-tru takes 5 working days, appointment 1 has 4']);
  });

  it('half a day more before the tax slip is refused, a day more for the tax office is not: its time is outside', () => {
    expect(faultsAfter('bien-dong-dat-dai', 'amount: 0.5', 'amount: 1')).toEqual([
      'The critical path tiep-nhan → tham-tra takes 5.5 working days, appointment 1 has 5',
    ]);
    expect(
      faultsAfter(
        'bien-dong-dat-dai',
        'kind: thue-co-so }\n    term: { amount: 5,',
        'kind: thue-co-so }\n    term: { amount: 6,',
      ),
    ).toEqual([]);
  });

  it('a child case may not take longer than its step', () =>
    expect(
      faultsAfter(
        'lt-khai-sinh',
        'kind: cong-an-xa }\n    term: { amount: 3,',
        'kind: cong-an-xa }\n    term: { amount: 2,',
      ),
    ).toEqual(['"thuong-tru-tre-em" takes 3 days, the step has 2']));
});

describe('worked examples of time.md read from the published files', () => {
  const calendar = provinceCalendar();
  const leg = (code: string, step: StepId, start: string) => {
    const term = procedure(code).steps.find(({ id }) => id === step)?.term;
    if (typeof term !== 'object') throw new Error(`${step} has no term`);
    return localIso(allot({ rule: 'exact', ...term }, instant(start), calendar).dueAt);
  };
  const promise = (code: string, n: number, start: string) =>
    localIso(allot(procedure(code).appointments[n - 1]!.term, instant(start), calendar).dueAt);

  it.each([
    { example: 'E4', code: 'ho-kinh-doanh-karaoke', n: 1, start: '2025-04-09T10:00', due: '2025-05-05T17:30' },
    { example: 'E6 first', code: 'bien-dong-dat-dai', n: 1, start: '2025-04-14T14:00', due: '2025-04-21T17:30' },
    { example: 'E6 second', code: 'bien-dong-dat-dai', n: 2, start: '2025-04-26T15:20', due: '2025-05-05T17:30' },
    { example: 'E7', code: 'lt-khai-sinh', n: 1, start: '2025-04-22T08:30', due: '2025-04-26T17:30' },
  ])('$example: the citizen is promised $due', ({ code, n, start, due }) => expect(promise(code, n, start)).toBe(due));

  it.each([
    {
      example: 'E4',
      code: 'ho-kinh-doanh-karaoke',
      step: 'ho-kinh-doanh',
      start: '2025-04-09T10:00',
      due: '2025-04-14T10:00',
    },
    {
      example: 'E4',
      code: 'ho-kinh-doanh-karaoke',
      step: 'an-ninh',
      start: '2025-04-14T10:00',
      due: '2025-04-17T10:00',
    },
    {
      example: 'E4',
      code: 'ho-kinh-doanh-karaoke',
      step: 'giay-phep',
      start: '2025-04-17T10:00',
      due: '2025-05-05T10:00',
    },
    { example: 'E6', code: 'bien-dong-dat-dai', step: 'tiep-nhan', start: '2025-04-14T14:00', due: '2025-04-15T08:00' },
    { example: 'E6', code: 'bien-dong-dat-dai', step: 'tham-tra', start: '2025-04-15T07:30', due: '2025-04-21T11:30' },
    { example: 'E6', code: 'bien-dong-dat-dai', step: 'dang-ky', start: '2025-04-28T07:30', due: '2025-05-05T17:30' },
    { example: 'E7', code: 'lt-khai-sinh', step: 'thuong-tru', start: '2025-04-23T07:30', due: '2025-04-25T17:30' },
    { example: 'E7', code: 'lt-khai-sinh', step: 'the-bhyt', start: '2025-04-23T07:30', due: '2025-04-24T17:30' },
  ])('$example: leg $step is due $due', ({ code, step, start, due }) =>
    expect(leg(code, stepId(step), start)).toBe(due),
  );

  it('E8: a request on the second day of the police leg is inside its window, which closes after 15 days', () => {
    const { supplement, receiptCutOff } = procedure('ho-kinh-doanh-karaoke');
    const window = allot(
      { amount: supplement!.requestWithin, unit: 'working-day' },
      instant('2025-04-14T10:00'),
      calendar,
    );
    const silence = allot(
      { amount: supplement!.closeAfter, unit: 'working-day' },
      instant('2025-04-15T14:00'),
      calendar,
    );
    expect(instant('2025-04-15T14:00') <= window.dueAt).toBe(true);
    expect(localIso(silence.dueAt)).toBe('2025-05-08T17:30');
    expect(receiptCutOff).toBe('last-hour');
  });
});
