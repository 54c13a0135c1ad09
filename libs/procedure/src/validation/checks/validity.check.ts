import type { Check } from '../check.js';
import { finding } from '../fault.js';

/** A version does not end before it begins. */
export const validityRuns: Check = ({ validity }) =>
  validity?.to !== undefined && validity.to < validity.from
    ? [finding(['validity', 'to'], 'validity', 'Hết hiệu lực trước khi có hiệu lực', 'Ends before it begins')]
    : [];
