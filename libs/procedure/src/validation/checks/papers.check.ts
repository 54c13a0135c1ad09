import { conditionTests } from '../../condition.js';
import type { PaperRequirement } from '../../definition.js';
import type { Check } from '../check.js';
import { type FaultPath, type Finding, finding } from '../fault.js';
import type { Draft } from '../shape.js';
import { routingFaults } from './conditions.check.js';

/** Whether a paper is owed is known when the case comes in, and nobody is asked for what a database knows (L20). */
export const papersCanBeAsked: Check = (draft) =>
  (draft.papers ?? []).flatMap((paper, i) => [
    ...conditionFaults(paper, ['papers', i, 'requiredWhen'], draft),
    ...sharedDataFaults(paper, ['papers', i, 'sharedData']),
  ]);

function conditionFaults({ requiredWhen }: PaperRequirement, path: FaultPath, draft: Draft): Finding[] {
  if (!requiredWhen) return [];
  return conditionTests(requiredWhen).flatMap((test) => {
    const at = [...path, ...test.path];
    if ('routing' in test) return routingFaults(test, at, draft);
    return [
      finding(at, 'paper', 'Khi tiếp nhận chưa bước nào có kết quả', 'No step has an outcome when the case comes in'),
    ];
  });
}

function sharedDataFaults({ required, requiredWhen, sharedData }: PaperRequirement, path: FaultPath): Finding[] {
  return sharedData && (required || requiredWhen)
    ? [
        finding(
          path,
          'paper',
          'Dữ liệu đã có trong cơ sở dữ liệu dùng chung thì không được bắt buộc nộp',
          'What a shared database knows may not be required of the citizen',
        ),
      ]
    : [];
}
