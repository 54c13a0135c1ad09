import { refused } from '../../testing/refused.js';

refused([
  {
    law: 'a condition on an outcome that the step has not',
    from: 'is: dat',
    to: 'is: xong',
    rule: 'when',
    path: 'steps[2].when.any[0].outcome.is',
    at: 'is: xong',
  },
  {
    law: 'a condition on a step that may still be open',
    from: 'outcome: { step: kiem-tra, is: dat }',
    to: 'outcome: { step: y-kien, is: done }',
    rule: 'when',
    path: 'steps[2].when.any[0].outcome.step',
    at: 'y-kien, is: done',
  },
  {
    law: 'a condition on a routing field that is not declared',
    from: 'field: loai',
    to: 'field: mau',
    rule: 'when',
    path: 'steps[2].when.any[1].routing.field',
    at: 'field: mau',
  },
  {
    law: 'a condition on a routing value that the field has not',
    from: 'is: gia-han',
    to: 'is: thu-hoi',
    rule: 'when',
    path: 'steps[2].when.any[1].routing.is',
    at: 'thu-hoi',
  },
]);
