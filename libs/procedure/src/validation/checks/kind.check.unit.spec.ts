import { changed, faultsOf, refused } from '../../testing/refused.js';
import { internalProcedure } from '../../testing/sample-procedure.js';

refused([
  {
    law: 'a procedure for citizens that is offered nowhere',
    from: 'channels: [counter]',
    to: 'channels: []',
    rule: 'kind',
    path: 'channels',
    at: 'channels: []',
  },
  {
    law: 'fees of a procedure that nobody files (R2)',
    from: 'kind: administrative',
    to: 'kind: internal\nfees:\n  - { id: phi, title: { vi: Phí, en: Fee }, amount: 1, basis: { document: Mẫu, status: unverified } }',
    rule: 'kind',
    path: 'fees',
    at: 'fees:',
  },
  {
    law: 'channels of a procedure that nobody files',
    from: 'kind: administrative',
    to: 'kind: internal',
    rule: 'kind',
    path: 'channels',
    at: 'channels',
  },
  {
    law: 'papers asked of nobody',
    from: 'kind: administrative',
    to: 'kind: internal',
    rule: 'kind',
    path: 'supplement',
    at: 'supplement',
  },
  {
    law: 'a payment by nobody',
    from: 'kind: administrative',
    to: 'kind: internal',
    rule: 'kind',
    path: 'steps[2].kind',
    at: 'kind: payment',
    in: (text) =>
      text.replace('kind: process\n    agency: { by: intake-unit }', 'kind: payment\n    agency: { by: intake-unit }'),
  },
]);

it('an administrative procedure says how papers are asked for', () => {
  const text = changed(/supplement:\n(?: {2}.*\n)+/, '');
  expect(faultsOf(text)).toMatchObject([{ rule: 'kind', path: 'supplement' }]);
});

it('work between agencies has no channel, fee or citizen, and may leave its terms to each case', () =>
  expect(faultsOf(internalProcedure)).toEqual([]));
