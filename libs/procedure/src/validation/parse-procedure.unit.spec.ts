import { parseProcedure } from '../schema.js';
import { changed, faultsOf, sampleContext } from '../testing/refused.js';
import { sampleProcedure } from '../testing/sample-procedure.js';

describe('a file that may be published', () => {
  it('leaves an opinion its conclusions (domain.md §1.4), every other step one outcome', () => {
    const parsed = parseProcedure(sampleProcedure, sampleContext);
    expect('ok' in parsed && parsed.ok.steps.map(({ outcomes }) => outcomes)).toEqual([
      ['dat', 'khong-dat'],
      ['agree', 'agree-with-conditions', 'disagree', 'out-of-competence'],
      ['done'],
      ['done'],
    ]);
  });

  it.each(['1.001850', '2.000000', '10'])('keeps the code %s as it is written, without quotation marks', (code) =>
    expect(parseProcedure(changed('code: mau-thu-nghiem', `code: ${code}`), sampleContext)).toMatchObject({
      ok: { code },
    }),
  );

  it('reads articles as text, and a total as the one appointment where no other is named', () => {
    const text = changed('appointments:\n  - { n: 1, term: { amount: 5, unit: working-day } }\n', '').replace(
      'validity:',
      'legalBasis:\n  - { document: Luật mẫu, article: 34, status: unverified }\nvalidity:',
    );
    expect(parseProcedure(text, sampleContext)).toMatchObject({ ok: { legalBasis: [{ article: '34' }] } });
  });

  it('is read, with ordinary values where it says nothing', () => {
    const parsed = parseProcedure(sampleProcedure, sampleContext);
    expect(parsed).toMatchObject({
      ok: {
        transferCutOff: 'after-15:00',
        receiptCutOff: 'none',
        fees: [],
        steps: [{ after: [], clock: 'counted' }, {}, {}, {}],
      },
    });
  });
});

describe('a file that may not be published', () => {
  it.each([
    ['broken YAML', 'code: [a\nversion: 1'],
    ['a key given twice', `${sampleProcedure}version: 2\n`],
    ['an alias without its anchor', 'code: *nobody'],
  ])('%s is a fault, not a crash', (_, text) => expect(faultsOf(text)).toMatchObject([{ rule: 'yaml' }]));

  it.each(['', 'null', '[]', 'text', '5'])('%p is a fault, not a crash', (text) =>
    expect(faultsOf(text).length).toBeGreaterThan(0),
  );

  it('names the critical path and both sums', () => {
    const [fault] = faultsOf(
      changed('term: { amount: 3, unit: working-day }', 'term: { amount: 4.5, unit: working-day }'),
    );
    expect(fault?.message.en).toBe('The critical path kiem-tra → cap-phep takes 6.5 working days, appointment 1 has 5');
  });

  it('lists every fault of a file at once, in the order of the file', () => {
    const text = sampleProcedure
      .replace('channels: [counter]', 'channels: []')
      .replace('amount: 2,', 'amount: -2,')
      .replace('needs: [bien-ban]', 'needs: [so-do]')
      .replace('effect: proceed', 'effect: consent')
      .replace('agency: cong-an-tinh', 'agency: khac');
    expect(faultsOf(text).map(({ rule, path }) => `${rule} ${path}`)).toEqual([
      'kind channels',
      'shape steps[0].term.amount',
      'role steps[1].agency.agency',
      'silence steps[1].silence',
      'input steps[2].needs[0]',
    ]);
  });

  it('accepts silence as consent with its law', () =>
    expect(
      faultsOf(changed('effect: proceed', 'effect: consent, basis: { document: Luật mẫu, status: unverified }')),
    ).toEqual([]));
});
