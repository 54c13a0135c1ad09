import { changed, faultsOf, refused } from '../../testing/refused.js';

refused([
  {
    law: 'a lead that is no step',
    from: 'formSet:',
    to: 'lead: khong-co\nformSet:',
    rule: 'lead',
    path: 'lead',
    at: 'lead: khong-co',
  },
  {
    law: 'an opinion as the lead (time.md §3: the lead sets the terms)',
    from: 'formSet:',
    to: 'lead: y-kien\nformSet:',
    rule: 'lead',
    path: 'lead',
    at: 'lead: y-kien',
  },
]);

it('the agency of a named step leads', () =>
  expect(faultsOf(changed('formSet:', 'lead: kiem-tra\nformSet:'))).toEqual([]));
