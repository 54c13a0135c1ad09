import { DomainError } from '@lienthong/kernel';
import { countedDays, criticalPath, workingDaysOf } from '../../critical-path.js';
import type { Bilingual } from '../../definition.js';
import { graphOf } from '../../graph.js';
import type { Check, PublishContext } from '../check.js';
import { type FaultPath, type Finding, finding, notice } from '../fault.js';
import type { Judge } from '../full-budgets.js';
import { mixesTime, type Promised, worstReceipt } from '../reference-year.js';
import type { Draft } from '../shape.js';

/** Sums of fractions such as 0.1 + 0.2 differ from their term by less than a second of a day. */
const NOTHING = 1e-6;

/**
 * What the agencies are given fits what the citizen is promised: along the critical path of each appointment,
 * and the appointments in the total. Not judged while terms, appointments or steps have a wrong shape.
 * @see design.md, Procedures are data; time.md §3, publish check
 */
export const budgetsFit: Check = (draft, context, broken) => {
  if (broken.some(([section]) => section === 'steps' || section === 'appointments' || section === 'total')) return [];
  return [
    ...appointmentsFit(draft),
    ...[...promises(draft), ...milestones(draft)].flatMap((promised) => fits(promised, context)),
  ];
};

/** A term that a part of the steps must keep to. */
interface Judged extends Promised {
  readonly draft: Draft;
  readonly path: FaultPath;
  /** What the term is of, for people. */
  readonly of: Bilingual;
}

/** The appointments, or the total where a procedure has no other promise. */
function promises(draft: Draft): Judged[] {
  const { appointments, total } = draft;
  const of = (n: number): Bilingual => ({ vi: `lần hẹn ${n}`, en: `appointment ${n}` });
  const isMilestone = false;
  if (appointments && appointments.length > 0)
    return appointments.map(({ n, term }, i) => ({
      draft,
      n,
      term,
      path: ['appointments', i, 'term'],
      of: of(n),
      isMilestone,
    }));
  return total ? [{ draft, n: 1, term: total, path: ['total'], of: of(1), isMilestone }] : [];
}

/** Steps that a law wants over by some time after receipt: they and all that comes before them. */
function milestones(draft: Draft): Judged[] {
  const graph = graphOf(draft);
  return draft.steps.flatMap(({ id, within }, i): Judged[] => {
    if (!within) return [];
    const before = graph.upstreamOf(id);
    const steps = draft.steps.filter((step) => step.id === id || before.has(step.id));
    const of = { vi: `mốc của bước ${id}`, en: `the milestone of ${id}` };
    return [
      { draft: { ...draft, steps }, n: 1, term: within.term, path: ['steps', i, 'within'], of, isMilestone: true },
    ];
  });
}

function fits(promised: Judged, context: PublishContext): Finding[] {
  const { reference } = context;
  const { draft, n, term } = promised;
  return reference && mixesTime(draft, n, term, { ...reference, context })
    ? worstDayFits(promised, { ...reference, context })
    : sumFits(promised);
}

function appointmentsFit({ appointments, total }: Draft): Finding[] {
  if (!appointments || !total) return [];
  const sum = appointments.reduce((days, { term }) => days + workingDaysOf(term), 0);
  const legal = workingDaysOf(total);
  return sum <= legal + NOTHING
    ? []
    : [
        finding(
          ['appointments'],
          'appointments-total',
          `Các lần hẹn cộng lại ${days(sum)} ngày làm việc, tổng thời hạn chỉ ${days(legal)}`,
          `The appointments add up to ${days(sum)} working days, the legal total is ${days(legal)}`,
        ),
      ];
}

function sumFits({ draft, n, term, path: at, of }: Judged): Finding[] {
  const { steps, sum } = criticalPath(draft, (step) => countedDays(step, n));
  const legal = workingDaysOf(term);
  const way = steps.join(' → ');
  return sum <= legal + NOTHING
    ? []
    : [
        finding(
          at,
          'critical-path',
          `Đường găng ${way} cần ${days(sum)} ngày làm việc, ${of.vi} chỉ có ${days(legal)}`,
          `The critical path ${way} takes ${days(sum)} working days, ${of.en} has ${days(legal)}`,
        ),
      ];
}

function worstDayFits(promised: Judged, judge: Judge): Finding[] {
  const { draft, path: at, of } = promised;
  try {
    const worst = worstReceipt(draft, promised, judge);
    if (!worst) return [];
    const way = worst.way.join(' → ');
    const vi = `Nhận ngày ${worst.receivedOn}: đường găng ${way} xong lúc ${worst.ends}, ${of.vi} là ${worst.promised}`;
    const en = `Received on ${worst.receivedOn}: the critical path ${way} ends at ${worst.ends}, ${of.en} at ${worst.promised}`;
    const { excuse } = worst;
    return excuse
      ? [notice(at, 'critical-path', `${vi}; ${excuse.vi}`, `${en}; ${excuse.en}`)]
      : [finding(at, 'critical-path', vi, en)];
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    const why = error.message;
    return [
      finding(at, 'critical-path', `Không tính được trên lịch: ${why}`, `Cannot be counted on the calendar: ${why}`),
    ];
  }
}

const days = (count: number): string => String(Math.round(count * 1000) / 1000);
