import { refused } from '../../testing/refused.js';

refused([
  {
    law: 'a version that ends before it begins',
    from: 'validity: { from: 2025-07-01 }',
    to: 'validity: { from: 2025-07-01, to: 2025-06-30 }',
    rule: 'validity',
    path: 'validity.to',
    at: '2025-06-30',
  },
]);
