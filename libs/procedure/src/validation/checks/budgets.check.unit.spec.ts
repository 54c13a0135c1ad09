import { refused } from '../../testing/refused.js';

refused([
  {
    law: 'appointments that add up to more than the legal total',
    from: 'total: { amount: 5,',
    to: 'total: { amount: 4,',
    rule: 'appointments-total',
    path: 'appointments',
    at: 'appointments',
  },
  {
    law: 'agencies that are given more than the citizen is promised',
    from: 'term: { amount: 3, unit: working-day }',
    to: 'term: { amount: 4, unit: working-day }',
    rule: 'critical-path',
    path: 'appointments[0].term',
    at: '- { n: 1',
  },
  {
    law: 'steps that cannot be over by the milestone of their law',
    from: '    reworkTo: [kiem-tra]\n',
    to: '    reworkTo: [kiem-tra]\n    within: { from: receipt, term: { amount: 4, unit: working-day }, basis: { document: Luật mẫu, status: unverified } }\n',
    rule: 'critical-path',
    path: 'steps[2].within',
    at: 'within',
  },
]);
