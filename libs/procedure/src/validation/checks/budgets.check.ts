import type { Term } from '@lienthong/calendar';
import { DomainError } from '@lienthong/kernel';
import { countedDays, criticalPath, workingDaysOf } from '../../critical-path.js';
import type { Check } from '../check.js';
import { type FaultPath, type Finding, finding } from '../fault.js';
import { mixesTime, worstReceipt } from '../reference-year.js';
import type { Draft } from '../shape.js';

/** Sums of fractions such as 0.1 + 0.2 differ from their term by less than a second of a day. */
const NOTHING = 1e-6;

/**
 * What the agencies are given fits what the citizen is promised: along the critical path of each appointment,
 * and the appointments in the total. Not judged while terms, appointments or steps have a wrong shape.
 * @see design.md, Procedures are data; time.md §3, publish check
 */
export const budgetsFit: Check = (draft, { reference }, broken) => {
  if (broken.some(([section]) => section === 'steps' || section === 'appointments' || section === 'total')) return [];
  return [
    ...appointmentsFit(draft),
    ...promises(draft).flatMap(({ n, term, path }) =>
      reference && mixesTime(draft, n, term)
        ? worstDayFits(draft, n, term, path, reference)
        : sumFits(draft, n, term, path),
    ),
  ];
};

interface Promised {
  readonly n: number;
  readonly term: Term;
  readonly path: FaultPath;
}

/** The appointments, or the total where a procedure has no other promise. */
function promises({ appointments, total }: Draft): Promised[] {
  if (appointments && appointments.length > 0)
    return appointments.map(({ n, term }, i) => ({ n, term, path: ['appointments', i, 'term'] }));
  return total ? [{ n: 1, term: total, path: ['total'] }] : [];
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

function sumFits(draft: Draft, n: number, term: Term, at: FaultPath): Finding[] {
  const { steps, sum } = criticalPath(draft, (step) => countedDays(step, n));
  const legal = workingDaysOf(term);
  const way = steps.join(' → ');
  return sum <= legal + NOTHING
    ? []
    : [
        finding(
          at,
          'critical-path',
          `Đường găng ${way} cần ${days(sum)} ngày làm việc, lần hẹn ${n} chỉ có ${days(legal)}`,
          `The critical path ${way} takes ${days(sum)} working days, appointment ${n} has ${days(legal)}`,
        ),
      ];
}

type Reference = NonNullable<Parameters<Check>[1]['reference']>;

function worstDayFits(draft: Draft, n: number, term: Term, at: FaultPath, reference: Reference): Finding[] {
  try {
    const worst = worstReceipt(draft, n, term, reference);
    if (!worst) return [];
    const way = worst.way.join(' → ');
    return [
      finding(
        at,
        'critical-path',
        `Nhận ngày ${worst.receivedOn}: đường găng ${way} xong lúc ${worst.ends}, lần hẹn ${n} là ${worst.promised}`,
        `Received on ${worst.receivedOn}: the critical path ${way} ends at ${worst.ends}, appointment ${n} at ${worst.promised}`,
      ),
    ];
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    const why = error.message;
    return [
      finding(at, 'critical-path', `Không tính được trên lịch: ${why}`, `Cannot be counted on the calendar: ${why}`),
    ];
  }
}

const days = (count: number): string => String(Math.round(count * 1000) / 1000);
