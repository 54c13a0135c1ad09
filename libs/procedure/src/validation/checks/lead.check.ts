import type { Check } from '../check.js';
import { finding } from '../fault.js';

/** Who leads a case is the agency of a step that an agency works on itself. */
export const leadIsAStep: Check = ({ lead, steps }) => {
  const step = steps.find(({ id }) => id === lead);
  return lead === undefined || step?.kind === 'process'
    ? []
    : [
        finding(
          ['lead'],
          'lead',
          `"${lead}" không phải bước mà một cơ quan tự xử lý`,
          `"${lead}" is no step that an agency works on itself`,
        ),
      ];
};
