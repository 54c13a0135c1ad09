import type { PlainDate } from '@lienthong/kernel';
import type { ProcedureDefinition } from '../definition.js';
import { generalGrounds } from './general-grounds.data.js';
import type { Ground, GroundUse } from './ground.js';

/** The grounds that may be given for something on a day: those of the procedure's own law first, then the general ones. */
export function groundsFor(
  { grounds = [] }: Pick<ProcedureDefinition, 'grounds'>,
  use: GroundUse,
  on: PlainDate,
): readonly Ground[] {
  const inForce = ({ from, to }: Ground) => (!from || from <= on) && (!to || on <= to);
  return [...grounds, ...generalGrounds].filter((ground) => ground.use === use && inForce(ground));
}
