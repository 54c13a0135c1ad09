import { dateOf, type Instant } from '@lienthong/kernel';
import type { Timeliness } from '../fact-values.js';

/** Late ⇔ after the due; early ⇔ on an earlier date, as the control slip is read. @see time.md §6 */
export function timelinessOf(dueAt: Instant, endedAt: Instant): Timeliness {
  if (endedAt > dueAt) return 'late';
  return dateOf(endedAt) < dateOf(dueAt) ? 'early' : 'on-time';
}
