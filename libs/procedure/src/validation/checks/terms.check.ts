import type { Term } from '@lienthong/calendar';
import { workingDaysOf } from '../../critical-path.js';
import type { Step } from '../../definition.js';
import type { Check } from '../check.js';
import { type FaultPath, type Finding, finding, notice } from '../fault.js';
import type { Draft } from '../shape.js';

/** Each term can be counted by its rule, and whoever must have a term has one. */
export const termsCount: Check = (draft, _context, broken) => [
  ...countable(draft.total, ['total'], 'civil-code'),
  ...countable(draft.supplement?.specialWindow?.term, ['supplement', 'specialWindow', 'term'], 'civil-code'),
  ...(draft.appointments ?? []).flatMap(({ term }, i) => countable(term, ['appointments', i, 'term'], 'civil-code')),
  ...(draft.extensions ?? []).flatMap(({ most }, i) => countable(most, ['extensions', i, 'most'], 'exact')),
  ...draft.steps.flatMap((step, i) => [
    ...stepTerm(step, ['steps', i, 'term'], draft),
    ...leastOf(step, ['steps', i, 'lastsAtLeast']),
    ...countable(step.within?.term, ['steps', i, 'within', 'term'], 'civil-code'),
    ...appointmentOf(step, i, draft),
  ]),
  ...promise(draft, broken),
];

/** Minutes are whole; days of the Civil Code and of the calendar are whole; hours know no Civil Code. @see time.md §3 */
function countable(term: Term | undefined, path: FaultPath, daysAre: 'exact' | 'civil-code'): Finding[] {
  if (!term) return [];
  const { amount, unit, rule } = term;
  if (unit === 'working-hour')
    return [
      ...(rule === 'civil-code'
        ? [ruleFault([...path, 'rule'], 'Giờ làm việc luôn tính chính xác (exact)', 'Hours are always exact')]
        : []),
      ...(Math.abs(amount * 60 - Math.round(amount * 60)) > 1e-6
        ? [ruleFault([...path, 'amount'], 'Số giờ phải tròn phút', 'Hours must be whole minutes')]
        : []),
    ];
  if (unit === 'calendar-day' && rule === 'exact')
    return [ruleFault([...path, 'rule'], 'Ngày theo lịch chỉ có một cách tính', 'Calendar days have one meaning only')];
  const wholeDays = unit === 'calendar-day' || (rule ?? daysAre) === 'civil-code';
  if (wholeDays && !Number.isInteger(amount))
    return [
      ruleFault([...path, 'amount'], 'Ngày theo Bộ luật Dân sự phải là số nguyên', 'Days by the Civil Code are whole'),
    ];
  return Math.round(amount * 1e4) / 1e4 === amount
    ? []
    : [ruleFault([...path, 'amount'], 'Số ngày có tối đa bốn chữ số thập phân', 'Days have at most four decimals')];
}

function stepTerm(step: Step, path: FaultPath, { kind }: Draft): Finding[] {
  if (step.term === 'set-per-case')
    return kind === 'administrative'
      ? [
          notice(
            path,
            'set-per-case',
            `Bước "${step.id}" không có thời hạn luật định: đặt trong từng hồ sơ, trong phạm vi ngày hẹn`,
            `The law has no term for "${step.id}": it is set in each case, within the appointed date`,
          ),
        ]
      : [];
  if (step.term) return countable(step.term, path, 'exact');
  const mustHave = step.clock === 'counted' && step.kind !== 'return-result' && step.kind !== 'payment';
  return mustHave
    ? [finding(path, 'term-missing', `Bước "${step.id}" chưa có thời hạn`, `The step "${step.id}" has no term`)]
    : [];
}

/** What lasts at least so long has that much time. */
function leastOf({ lastsAtLeast, term }: Step, path: FaultPath): Finding[] {
  if (!lastsAtLeast) return [];
  const tooLong = typeof term === 'object' && workingDaysOf(lastsAtLeast) > workingDaysOf(term) + 1e-6;
  return [
    ...countable(lastsAtLeast, path, 'exact'),
    ...(tooLong
      ? [ruleFault(path, 'Thời gian tối thiểu dài hơn thời hạn của bước', 'It lasts longer at least than it may')]
      : []),
  ];
}

function appointmentOf({ appointment }: Step, index: number, { appointments }: Draft): Finding[] {
  if (!appointments || appointments.some(({ n }) => n === appointment)) return [];
  if (appointments.length === 0 && appointment === 1) return [];
  return [
    finding(
      ['steps', index, 'appointment'],
      'appointment',
      `Không có lần hẹn ${appointment}`,
      `There is no appointment ${appointment}`,
    ),
  ];
}

/** What is promised to the citizen is there. */
function promise({ kind, total, appointments }: Draft, broken: readonly FaultPath[]): Finding[] {
  const totalMissing = kind === 'administrative' && !total && !broken.some(([section]) => section === 'total');
  const numbered = (appointments ?? []).every(({ n }) => n <= (appointments ?? []).length);
  return [
    ...(totalMissing
      ? [
          finding(
            ['total'],
            'term-missing',
            'Thủ tục hành chính phải có tổng thời hạn',
            'An administrative procedure needs a total term',
          ),
        ]
      : []),
    ...(numbered
      ? []
      : [
          finding(['appointments'], 'appointment', 'Các lần hẹn phải đánh số từ 1', 'Appointments are numbered from 1'),
        ]),
  ];
}

const ruleFault = (path: FaultPath, vi: string, en: string): Finding => finding(path, 'term-rule', vi, en);
