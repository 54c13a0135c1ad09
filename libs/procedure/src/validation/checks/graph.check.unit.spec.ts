import { refused } from '../../testing/refused.js';

refused([
  {
    law: 'a step after one that is not there',
    from: 'after: [cap-phep, y-kien]',
    to: 'after: [cap-phep, y-kien, khac]',
    rule: 'after-unknown',
    path: 'steps[3].after[2]',
    at: 'khac',
  },
  {
    law: 'steps that wait for each other',
    from: 'after: [kiem-tra]\n    silence',
    to: 'after: [y-kien]\n    silence',
    rule: 'cycle',
    path: 'steps[1].after',
    at: 'after: [y-kien]',
  },
  {
    law: 'a step behind a cycle is never reached',
    from: 'after: [kiem-tra]\n    silence',
    to: 'after: [y-kien]\n    silence',
    rule: 'unreachable',
    path: 'steps[3].after',
    at: 'after: [cap-phep, y-kien]',
  },
  {
    law: 'a result returned before an opinion is over',
    from: 'after: [cap-phep, y-kien]',
    to: 'after: [cap-phep]',
    rule: 'return-last',
    path: 'steps[3].after',
    at: 'after: [cap-phep]',
  },
  {
    law: 'an administrative procedure returns a result',
    from: 'kind: return-result',
    to: 'kind: process\n    term: { amount: 1, unit: working-hour }',
    rule: 'return-last',
    path: 'steps',
    at: 'steps:',
  },
  {
    law: 'rework to a step that does not come before',
    from: 'reworkTo: [kiem-tra]',
    to: 'reworkTo: [y-kien]',
    rule: 'rework-target',
    path: 'steps[2].reworkTo[0]',
    at: 'reworkTo',
  },
]);
