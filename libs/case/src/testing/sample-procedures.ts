import type { ProcedureDefinition } from '@lienthong/procedure';
import { days, procedure, step } from './definition.builder.js';
import { History, type HistoryOptions } from './history.js';

/** a (3 days) → b (3) → c (4), together 10; work may go back one step, or two. */
export const chain = procedure(
  'chuoi',
  [
    step('a', { term: days(3) }),
    step('b', { term: days(3), after: ['a'], reworkTo: ['a'] }),
    step('c', { term: days(4), after: ['b'], reworkTo: ['a', 'b'] }),
    step('tra', { kind: 'return-result', agency: 'mot-cua', after: ['c'] }),
  ],
  { total: days(10), transferCutOff: 'after-15:00' },
);

/** a (1) → b (3) ∥ c (2) → d (1), together 5. */
export const fork = procedure(
  'song-song',
  [
    step('a', { term: days(1) }),
    step('b', { term: days(3), after: ['a'], reworkTo: ['a'] }),
    step('c', { term: days(2), after: ['a'] }),
    step('d', { term: days(1), after: ['b', 'c'], reworkTo: ['b'] }),
  ],
  { total: days(5) },
);

/** check (2) and tax with payment outside, then write (2): two appointments. */
export const twoDates = procedure(
  'hai-ngay-hen',
  [
    step('check', { term: days(2) }),
    step('tax', { clock: 'outside', after: ['check'], appointment: 2 }),
    step('pay', { kind: 'payment', agency: 'mot-cua', clock: 'outside', after: ['tax'], appointment: 2 }),
    step('write', { term: days(2), after: ['pay'], appointment: 2, reworkTo: ['check'] }),
  ],
  {
    total: days(4),
    appointments: [
      { n: 1, term: days(2) },
      { n: 2, term: days(2) },
    ],
  },
);

/** A case of a procedure, accepted on a Monday morning unless told. */
export function accepted(
  definition: ProcedureDefinition = chain,
  at = '2025-04-07T09:00',
  rest: Partial<HistoryOptions> = {},
): History {
  return new History({ definition, ...rest }).open(at).accept();
}
