import type { StepId } from '@lienthong/kernel';
import { graphOf } from '../../graph.js';
import type { Check } from '../check.js';
import { type Finding, finding } from '../fault.js';

/** Each step follows steps that exist. */
export const afterExists: Check = ({ steps }) => {
  const ids = new Set(steps.map(({ id }) => id));
  return steps.flatMap(({ after }, i) =>
    after.flatMap((id, j) =>
      ids.has(id)
        ? []
        : [finding(['steps', i, 'after', j], 'after-unknown', `Không có bước "${id}"`, `No step "${id}"`)],
    ),
  );
};

/** No step waits for itself, and each step is reached from a first one. */
export const acyclic: Check = (draft) => {
  const graph = graphOf(draft);
  const ids = new Set(draft.steps.map(({ id }) => id));
  const reached = new Set(graph.topological);
  return draft.steps.flatMap(({ id, after }, i): Finding[] => {
    if (reached.has(id)) return [];
    const path = ['steps', i, 'after'];
    if (graph.upstreamOf(id).has(id)) {
      const cycle = [id, ...cycleFrom(id, draft.steps)].join(' → ');
      return [finding(path, 'cycle', `Các bước chờ nhau: ${cycle}`, `The steps wait for each other: ${cycle}`)];
    }
    if (!after.every((one) => ids.has(one))) return [];
    return [finding(path, 'unreachable', `Không đến được bước "${id}"`, `The step "${id}" is never reached`)];
  });
};

/** The way from a step back to itself, along the first predecessor that lies on it. */
function cycleFrom(start: StepId, steps: Parameters<Check>[0]['steps']): StepId[] {
  const graph = graphOf({ steps });
  const way = [start];
  for (let at = start; ; ) {
    const next = graph.predecessors(at).find((id) => id === start || graph.upstreamOf(id).has(start));
    if (next === undefined || next === start || way.includes(next)) return way;
    way.unshift(next);
    at = next;
  }
}

/** Where the result is handed back, everything else is over. */
export const returnIsLast: Check = (draft) => {
  const graph = graphOf(draft);
  const returns = draft.steps.filter(({ kind }) => kind === 'return-result');
  const followed = draft.steps.flatMap(({ after, kind }, i) =>
    kind !== 'return-result' && after.some((id) => returns.some((one) => one.id === id))
      ? [
          finding(
            ['steps', i, 'after'],
            'return-last',
            'Sau khi trả kết quả không còn bước nào',
            'No step follows the return of the result',
          ),
        ]
      : [],
  );
  if (returns.length === 1 && returns[0]) {
    const { id } = returns[0];
    const missed = draft.steps
      .filter((step) => step.id !== id && !graph.upstreamOf(id).has(step.id))
      .map((step) => step.id);
    const path = ['steps', draft.steps.findIndex((step) => step.id === id), 'after'];
    const list = missed.join(', ');
    return missed.length === 0 || followed.length > 0
      ? followed
      : [
          finding(
            path,
            'return-last',
            `Kết quả được trả khi chưa xong: ${list}`,
            `The result is returned before these are over: ${list}`,
          ),
        ];
  }
  const wanted = draft.kind === 'internal' ? returns.length > 1 : draft.kind === 'administrative';
  return wanted
    ? [
        ...followed,
        finding(
          ['steps'],
          'return-last',
          `Cần đúng một bước trả kết quả, có ${returns.length}`,
          `Exactly one step returns the result, not ${returns.length}`,
        ),
      ]
    : followed;
};

/** A file goes back only to a step that it came through. */
export const reworkGoesBack: Check = (draft) => {
  const graph = graphOf(draft);
  return draft.steps.flatMap(({ id, reworkTo }, i) =>
    reworkTo.flatMap((to, j) =>
      graph.upstreamOf(id).has(to) && to !== id
        ? []
        : [
            finding(
              ['steps', i, 'reworkTo', j],
              'rework-target',
              `"${to}" không đứng trước "${id}"`,
              `"${to}" does not come before "${id}"`,
            ),
          ],
    ),
  );
};
