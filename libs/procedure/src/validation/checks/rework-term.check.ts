import { graphOf } from '../../graph.js';
import type { Check } from '../check.js';
import { type FaultPath, type Finding, finding } from '../fault.js';
import type { Draft } from '../shape.js';

/**
 * Time for rework is given to a step that may be done again, has a term of its own to add it to, and is counted in working time: a
 * round begins in the middle of a day, so whole days of the Civil Code or of the calendar would give it more than was meant.
 * @see time.md §5, return for rework
 */
export const reworkTermsCount: Check = (draft) =>
  draft.steps.flatMap(({ id, reworkTerm, term, clock }, i) => {
    const path = ['steps', i, 'reworkTerm'];
    if (!reworkTerm) return [];
    const { unit, rule } = reworkTerm;
    return [
      ...(isRedone(draft, id)
        ? []
        : [fault(path, `Không bước nào trả việc về "${id}"`, `No step sends work back to "${id}"`)]),
      ...(typeof term === 'object' && clock === 'counted'
        ? []
        : [fault(path, `Bước "${id}" không có thời hạn để cộng thêm`, `"${id}" has no term to add it to`)]),
      ...(unit === 'calendar-day' || rule === 'civil-code'
        ? [
            fault(
              path,
              'Thời gian làm lại tính theo giờ làm việc, chính xác',
              'Rework is counted in working time, exactly',
            ),
          ]
        : []),
    ];
  });

/** A step is done again when it is named, or stands between the named step and the one that sends back. */
function isRedone(draft: Draft, id: string): boolean {
  const { upstreamOf, downstreamOf } = graphOf(draft);
  return draft.steps.some((sender) =>
    sender.reworkTo.some(
      (to) =>
        to === id ||
        sender.id === id ||
        ([...downstreamOf(to)].some((one) => one === id) && [...upstreamOf(sender.id)].some((one) => one === id)),
    ),
  );
}

const fault = (path: FaultPath, vi: string, en: string): Finding => finding(path, 'rework-term', vi, en);
