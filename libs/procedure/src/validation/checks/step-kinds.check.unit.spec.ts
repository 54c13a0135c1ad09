import { procedureCode } from '@lienthong/kernel';
import { parseProcedure } from '../../schema.js';
import { changed, faultsOf, refused, sampleContext } from '../../testing/refused.js';

refused([
  {
    law: 'time outside the clock without its ground (L10)',
    from: '    silence: { effect: proceed }',
    to: '    clock: outside',
    rule: 'outside-ground',
    path: 'steps[1].clock',
    at: 'clock: outside',
  },
  {
    law: 'silence as consent without a law (domain.md §7.6)',
    from: 'effect: proceed',
    to: 'effect: consent',
    rule: 'silence',
    path: 'steps[1].silence',
    at: 'consent',
  },
  {
    law: 'silence where no opinion is asked',
    from: 'kind: opinion',
    to: 'kind: process',
    rule: 'silence',
    path: 'steps[1].silence',
    at: 'silence',
  },
  {
    law: 'a child case of a procedure that is not published',
    from: 'kind: opinion',
    to: 'kind: procedure\n    procedure: khac',
    rule: 'component',
    path: 'steps[1].procedure',
    at: 'procedure: khac',
  },
  {
    law: 'a child case of the procedure itself',
    from: 'kind: opinion',
    to: 'kind: procedure\n    procedure: mau-thu-nghiem',
    rule: 'component',
    path: 'steps[1].procedure',
    at: 'procedure: mau-thu-nghiem',
  },
  {
    law: 'a conclusion that is none: more data is asked for, not concluded (domain.md §1.4)',
    from: '    silence: { effect: proceed }',
    to: '    outcomes: [agree, needs-more-data]',
    rule: 'conclusion',
    path: 'steps[1].outcomes[1]',
    at: 'needs-more-data',
  },
]);

it('refuses a component procedure without a total: its parent would wait for ever (time.md §5)', () => {
  const parsed = parseProcedure(changed('total:', '# total:').replace('kind: administrative', 'kind: internal'), {});
  const component = 'ok' in parsed ? parsed.ok : undefined;
  const text = changed('kind: opinion', 'kind: procedure\n    procedure: khac').replace(
    '    silence: { effect: proceed }\n',
    '',
  );
  const published = { ...sampleContext, procedure: () => component };
  expect(procedureCode('khac')).toBe('khac');
  expect(faultsOf(text, published)).toMatchObject([{ rule: 'component', path: 'steps[1].procedure' }]);
});

it('refuses silence that speaks at the end of a term which the step does not have', () => {
  const text = changed(
    '    term: { amount: 1, unit: working-day }\n',
    '    clock: outside\n    clockGround: { document: Luật mẫu, status: unverified }\n',
  );
  expect(faultsOf(text)).toContainEqual(expect.objectContaining({ rule: 'silence', path: 'steps[1].silence' }));
});
