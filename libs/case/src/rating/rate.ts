import { requireUnit } from '../authority.js';
import type { Decide } from '../decision.js';
import { NobodyToRate, RatedAlready } from './rating.errors.js';

/**
 * What the citizen thinks of how the case was handled, once, after its end, whatever the end was. The counter may record
 * it for the citizen. Work between agencies has nobody to ask, and a component is rated with the filing that it is part of.
 * @throws {NotYourCase} @throws {NobodyToRate} @throws {RatedAlready}
 * @see domain.md §0 R10
 */
export const rate: Decide<'rate'> = (state, { type, by, score }, { definition }) => {
  requireUnit(state, type, by, [state.returnBy, state.receivedBy], true);
  if (state.parent || definition.kind === 'internal') throw new NobodyToRate(state.code);
  if (state.score !== undefined) throw new RatedAlready(state.code);
  return [{ type: 'case.rated', data: { score } }];
};
