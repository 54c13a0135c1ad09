import { changed, faultsOf, refused } from '../../testing/refused.js';

const don = 'required: true, reusable: false }';
const inSomeCases = (condition: string) => `required: false, requiredWhen: ${condition}, reusable: false }`;

refused([
  {
    law: 'a paper that depends on what no step has said yet',
    from: don,
    to: inSomeCases('{ outcome: { step: kiem-tra, is: dat } }'),
    rule: 'paper',
    path: 'papers[0].requiredWhen.outcome',
    at: 'requiredWhen',
  },
  {
    law: 'a paper of a kind of case that there is not',
    from: don,
    to: inSomeCases('{ routing: { field: loai, is: thu-hoi } }'),
    rule: 'when',
    path: 'papers[0].requiredWhen.routing.is',
    at: 'thu-hoi',
  },
  {
    law: 'asking the citizen for what a shared database knows (L20)',
    from: don,
    to: 'required: true, sharedData: true, reusable: false }',
    rule: 'paper',
    path: 'papers[0].sharedData',
    at: 'sharedData',
  },
]);

it('a paper may be required of one kind of case', () =>
  expect(faultsOf(changed(don, inSomeCases('{ routing: { field: loai, is: gia-han } }')))).toEqual([]));
