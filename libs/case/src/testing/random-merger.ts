import { agencyCode, type Instant, plusMinutes } from '@lienthong/kernel';
import type { ProcedureDefinition } from '@lienthong/procedure';
import fc from 'fast-check';
import { openLegs } from '../state/legs.js';
import { desk, type History } from './history.js';

/** One agency of a definition is taken over, so many minutes after the start of a history. */
export interface Merger {
  readonly of: number;
  readonly after: number;
}

export const arbMerger: fc.Arbitrary<Merger> = fc.record({ of: fc.nat(5), after: fc.nat(20_000) });

export function successionOf(definition: ProcedureDefinition, start: Instant, { of, after }: Merger) {
  const agencies = definition.steps.flatMap(({ agency }) => (agency.by === 'fixed' ? agency.agency : []));
  const ended = agencies[of % Math.max(1, agencies.length)] ?? desk;
  return { of: ended, agency: agencyCode('ke-nhiem'), effectiveAt: plusMinutes(start, after), change: 'sap-nhap' };
}

/** What `organisation apply` does for one case: open legs of an agency that is no more go over to its successor. */
export function rehome(history: History): void {
  for (const { id } of openLegs(history.state)) history.offer({ type: 'rehome-leg', leg: id, by: { kind: 'system' } });
}
