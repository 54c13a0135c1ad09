import type { ObjectCounts } from '../event-log.writer.js';
import type { ObjectType } from '../logged-case.js';

/** Counts objects by type. */
export function countObjects(): { readonly counts: ObjectCounts; add(type: ObjectType): void } {
  const counts = { case: 0, leg: 0, agency: 0, officer: 0 };
  return {
    counts,
    add: (type) => {
      counts[type] += 1;
    },
  };
}
