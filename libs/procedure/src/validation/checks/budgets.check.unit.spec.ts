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
]);
