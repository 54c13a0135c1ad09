import { plainDate } from '@lienthong/kernel';
import { ladderOf } from '@lienthong/procedure';
import { loadAgencies } from './agencies/agency-book.js';
import { loadProcedures } from './procedures.js';

/** Whoever is told of a late leg must be there to be told (peers.md §3.13). */
it.each(loadProcedures().map((definition) => [definition.code, definition] as const))(
  'each rung of %s leads to an agency of the register',
  (_, { steps, validity }) => {
    const agencies = loadAgencies();
    const named = steps
      .flatMap((step) => [...ladderOf(step, validity.from), ...ladderOf(step, plainDate('2026-11-01'))])
      .flatMap(({ to }) => (typeof to === 'string' ? [] : [to.agency]));
    expect(named.filter((agency) => !agencies.has(agency))).toEqual([]);
  },
);
