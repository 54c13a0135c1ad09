import { graphOf } from '../../graph.js';
import type { Check } from '../check.js';
import { finding } from '../fault.js';

/** What a step reads is given by the citizen or made by a step before it: nobody is asked for a paper that nobody has. */
export const inputsAreGiven: Check = (draft) => {
  const graph = graphOf(draft);
  if (draft.papers === undefined) return [];
  const papers = new Set(draft.papers.map(({ id }) => id));
  return draft.steps.flatMap(({ id, needs }, i) => {
    const made = new Set(draft.steps.filter((one) => graph.upstreamOf(id).has(one.id)).flatMap((one) => one.produces));
    return needs.flatMap((need, j) =>
      papers.has(need) || made.has(need)
        ? []
        : [
            finding(
              ['steps', i, 'needs', j],
              'input',
              `"${need}" không phải giấy tờ người dân nộp, cũng không do bước trước tạo ra`,
              `"${need}" is neither given by the citizen nor produced by an earlier step`,
            ),
          ],
    );
  });
};

/** Each published result is made by a step. */
export const resultsAreMade: Check = (draft) => {
  const made = new Set(draft.steps.flatMap(({ produces }) => produces));
  return (draft.results ?? []).flatMap(({ id }, i) =>
    made.has(id)
      ? []
      : [finding(['results', i, 'id'], 'result', `Không bước nào tạo ra "${id}"`, `No step produces "${id}"`)],
  );
};
