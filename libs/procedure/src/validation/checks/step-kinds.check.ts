import { workingDaysOf } from '../../critical-path.js';
import type { Step } from '../../definition.js';
import { OPINION_CONCLUSIONS } from '../../opinion.js';
import type { Check, PublishContext } from '../check.js';
import { type FaultPath, type Finding, finding } from '../fault.js';
import type { Draft } from '../shape.js';

/** What a step must and must not say, by its kind and clock. */
export const stepKinds: Check = (draft, context) =>
  draft.steps.flatMap((step, i) => [
    ...outsideGround(step, ['steps', i]),
    ...silenceBasis(step, ['steps', i]),
    ...conclusionFaults(step, ['steps', i]),
    ...componentFaults(step, ['steps', i], draft, context),
  ]);

/** Time is left out of a term only where a law says so (domain.md L10). */
function outsideGround({ clock, clockGround }: Step, path: FaultPath): Finding[] {
  return clock === 'outside' && !clockGround
    ? [
        finding(
          [...path, 'clock'],
          'outside-ground',
          'Thời gian không tính phải có căn cứ (clockGround)',
          'Time outside the clock needs its ground (clockGround)',
        ),
      ]
    : [];
}

/** Silence is no consent unless a special law says so (domain.md §1.4). */
function silenceBasis({ kind, silence, term }: Step, path: FaultPath): Finding[] {
  if (silence && kind !== 'opinion')
    return [
      finding(
        [...path, 'silence'],
        'silence',
        'Chỉ bước lấy ý kiến mới có quy tắc im lặng',
        'Only an opinion has a rule of silence',
      ),
    ];
  if (silence?.effect === 'consent' && !silence.basis)
    return [
      finding(
        [...path, 'silence'],
        'silence',
        'Im lặng được coi là đồng ý phải có căn cứ pháp lý',
        'Silence as consent needs a legal basis',
      ),
    ];
  const speaks = silence !== undefined && silence.effect !== 'wait';
  return speaks && term === undefined
    ? [
        finding(
          [...path, 'silence'],
          'silence',
          'Im lặng chỉ có hiệu lực khi hết thời hạn, mà bước không có thời hạn',
          'Silence has an effect at the end of the term, and the step has none',
        ),
      ]
    : [];
}

/** An opinion concludes as domain.md §1.4 says; asking for more data is no conclusion, and silence is none either. */
function conclusionFaults({ kind, outcomes }: Step, path: FaultPath): Finding[] {
  if (kind !== 'opinion') return [];
  const conclusions: readonly string[] = OPINION_CONCLUSIONS;
  return outcomes.flatMap((outcome, i) =>
    conclusions.includes(outcome)
      ? []
      : [
          finding(
            [...path, 'outcomes', i],
            'conclusion',
            `"${outcome}" không phải kết luận của ý kiến: ${conclusions.join(', ')}`,
            `"${outcome}" is no conclusion of an opinion: ${conclusions.join(', ')}`,
          ),
        ],
  );
}

/** A component procedure exists, is not the procedure itself, and promises no more than the step has. */
function componentFaults(
  { kind, procedure, term }: Step,
  path: FaultPath,
  draft: Draft,
  context: PublishContext,
): Finding[] {
  const at = [...path, 'procedure'];
  if (kind !== 'procedure')
    return procedure
      ? [
          finding(
            at,
            'component',
            'Chỉ bước loại procedure mới mở hồ sơ con',
            'Only a step of kind procedure opens a child case',
          ),
        ]
      : [];
  if (!procedure)
    return [finding(at, 'component', 'Thiếu mã thủ tục thành phần', 'The component procedure is missing')];
  if (procedure === draft.code)
    return [finding(at, 'component', 'Thủ tục mở chính nó', 'A procedure may not open itself')];
  if (!context.procedure) return [];
  const component = context.procedure(procedure);
  if (!component) return [finding(at, 'component', `Không có thủ tục "${procedure}"`, `No procedure "${procedure}"`)];
  if (!component.total && component.appointments.length === 0)
    return [
      finding(
        at,
        'component',
        `Thủ tục "${procedure}" không có tổng thời hạn: hồ sơ chính sẽ chờ mãi`,
        `"${procedure}" has no total term: its parent would wait for ever`,
      ),
    ];
  if (!component.total || typeof term !== 'object' || workingDaysOf(component.total) <= workingDaysOf(term)) return [];
  const [own, its] = [workingDaysOf(term), workingDaysOf(component.total)];
  return [
    finding(
      [...path, 'term'],
      'component',
      `Thủ tục "${procedure}" cần ${its} ngày, bước chỉ có ${own}`,
      `"${procedure}" takes ${its} days, the step has ${own}`,
    ),
  ];
}
