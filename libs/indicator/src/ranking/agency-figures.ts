import type { AgencyCode } from '@lienthong/kernel';
import type { Ratio } from '../quality/rate.js';
import type { ComponentId } from './ranking-rules.js';

/** What the cases of a period tell of one agency, one ratio a component. */
export interface AgencyFigures {
  readonly agency: AgencyCode;
  /** Completed in the period. */
  readonly legs: number;
  readonly values: Readonly<Record<ComponentId, Ratio>>;
}
