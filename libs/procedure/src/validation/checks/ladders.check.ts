import { workingDaysOf } from '../../critical-path.js';
import type { Step } from '../../definition.js';
import { isEscalated, type Rung } from '../../escalation/ladder.js';
import type { Check, PublishContext } from '../check.js';
import { type FaultPath, type Finding, finding } from '../fault.js';

/** Every rung can be climbed: it comes after the one below it, and leads to somebody who can be found (peers.md §3.13). */
export const laddersLead: Check = (draft, context) =>
  draft.steps.flatMap((step, i) =>
    step.escalation ? ladderFaults(step, step.escalation, ['steps', i, 'escalation'], context) : [],
  );

function ladderFaults(step: Step, rungs: readonly Rung[], path: FaultPath, { registry }: PublishContext): Finding[] {
  if (rungs.length > 0 && !isEscalated(step))
    return [
      finding(
        path,
        'escalation-nobody',
        `Bước "${step.id}" không do cơ quan nào chịu trách nhiệm về thời gian, không thể báo vượt cấp`,
        `Nobody answers for the time of the step "${step.id}", so there is nobody to escalate over`,
      ),
    ];
  return rungs.flatMap((rung, n) => [
    ...unreachable(rung, [...path, n], registry),
    ...misplaced(rung, rungs[n - 1], [...path, n]),
  ]);
}

function unreachable({ to }: Rung, path: FaultPath, registry: PublishContext['registry']): Finding[] {
  if (typeof to === 'string' || !registry || registry.has(to.agency)) return [];
  return [
    finding(
      [...path, 'to', 'agency'],
      'escalation-unreachable',
      `Không có cơ quan "${to.agency}" để báo`,
      `There is no agency "${to.agency}" to tell`,
    ),
  ];
}

/** First by shares of the time, then by how long it is late. */
function misplaced(rung: Rung, below: Rung | undefined, path: FaultPath): Finding[] {
  if (rung.used !== undefined && rung.late)
    return [
      finding(path, 'escalation-time', 'Chỉ được ghi một trong hai: used, late', 'Only one of used and late is said'),
    ];
  if (!below || place(below) < place(rung)) return [];
  return [
    finding(path, 'escalation-time', 'Bậc sau phải đến sau bậc trước', 'A rung comes later than the one below it'),
  ];
}

/** Shares lie below 0, the due at 0. */
const place = ({ used, late }: Rung): number => (used === undefined ? (late ? workingDaysOf(late) : 0) : used - 1);
