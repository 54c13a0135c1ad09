import { refused } from '../../testing/refused.js';

refused([
  {
    law: 'two steps of one name',
    from: 'id: y-kien',
    to: 'id: kiem-tra',
    rule: 'unique-ids',
    path: 'steps[1].id',
    at: 'id: kiem-tra',
  },
  {
    law: 'a paper and a result of one name',
    from: '{ id: giay-phep, title',
    to: '{ id: don, title',
    rule: 'unique-ids',
    path: 'results[0].id',
    at: 'Giấy phép',
  },
]);
