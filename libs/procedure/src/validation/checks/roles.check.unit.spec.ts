import { refused } from '../../testing/refused.js';

refused([
  {
    law: 'an agency that is not registered',
    from: 'agency: cong-an-tinh',
    to: 'agency: cong-an-khac',
    rule: 'role',
    path: 'steps[1].agency.agency',
    at: 'cong-an-khac',
  },
  {
    law: 'a commune field that is not declared',
    from: 'field: xa,',
    to: 'field: huyen,',
    rule: 'role',
    path: 'steps[0].agency.field',
    at: 'huyen',
  },
  {
    law: 'a kind of agency that leaves a commune unserved',
    from: 'kind: ubnd-xa',
    to: 'kind: thue-co-so',
    rule: 'role',
    path: 'steps[0].agency.kind',
    at: 'thue-co-so',
  },
  {
    law: 'an agency chosen by a step that does not come before',
    from: 'agency: { by: fixed, agency: cong-an-tinh }',
    to: 'agency: { by: chosen, step: cap-phep }',
    rule: 'role',
    path: 'steps[1].agency.step',
    at: 'chosen',
  },
]);
