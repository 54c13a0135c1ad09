import { dateOf } from '@lienthong/kernel';
import { type Ground, type GroundUse, groundsFor } from '@lienthong/procedure';
import type { DecisionContext } from '../decision.js';
import { GroundUnknown } from './ground.errors.js';

/** Where a ground is given, as the refusal names it. */
export type GroundField = 'ground' | 'reasonCode';

/**
 * The ground of that code: from the procedure's own law, or from the dated table of those that hold for all.
 * @throws {GroundUnknown} naming the field and the codes that are allowed on this day
 * @see domain.md L4, L7, L17
 */
export function requireGround(
  use: GroundUse,
  field: GroundField,
  code: string,
  { definition, now }: Pick<DecisionContext, 'definition' | 'now'>,
): Ground {
  const grounds = groundsFor(definition, use, dateOf(now));
  const found = grounds.find((ground) => ground.code === code);
  if (!found) throw new GroundUnknown(field, code, [...new Set(grounds.map((ground) => ground.code))]);
  return found;
}
