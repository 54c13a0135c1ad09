import type { IndicatorRow } from '@lienthong/indicator';
import type { OfficeFigures, Simulation } from '@lienthong/simulation';

/** B less A, of what one looks at when one compares. */
export interface RowDifference {
  readonly key: string;
  readonly onTimeShare: number | null;
  readonly late: number;
  readonly lateMinutes: number;
  readonly running: number;
}

export interface OfficeDifference {
  readonly agency: string;
  readonly officers: number;
  readonly queue: { readonly mean: number; readonly p95: number };
  readonly utilisation: number;
}

export interface Difference {
  readonly total: RowDifference;
  readonly procedures: readonly RowDifference[];
  readonly agencies: readonly RowDifference[];
  readonly offices: readonly OfficeDifference[];
}

export function differenceOf(a: Simulation, b: Simulation): Difference {
  return {
    total: rowDifference(a.total, b.total),
    procedures: paired(a.procedures, b.procedures, ({ key }) => key).map(([one, other]) => rowDifference(one, other)),
    agencies: paired(a.agencies, b.agencies, ({ key }) => key).map(([one, other]) => rowDifference(one, other)),
    offices: paired(a.offices, b.offices, ({ agency }) => agency).map(([one, other]) => officeDifference(one, other)),
  };
}

/** Members of both, by their name, in the order of the first. */
export function paired<Member>(
  a: readonly Member[],
  b: readonly Member[],
  nameOf: (member: Member) => string,
): readonly (readonly [Member, Member])[] {
  const others = new Map(b.map((member) => [nameOf(member), member]));
  return a.flatMap((one) => {
    const other = others.get(nameOf(one));
    return other ? [[one, other] as const] : [];
  });
}

function rowDifference(a: IndicatorRow, b: IndicatorRow): RowDifference {
  const shares = a.onTimeShare === null || b.onTimeShare === null ? null : b.onTimeShare - a.onTimeShare;
  return {
    key: a.key,
    onTimeShare: shares,
    late: b.late - a.late,
    lateMinutes: b.lateMinutes - a.lateMinutes,
    running: b.running - a.running,
  };
}

function officeDifference(a: OfficeFigures, b: OfficeFigures): OfficeDifference {
  return {
    agency: a.agency,
    officers: b.officers - a.officers,
    queue: { mean: b.queue.mean - a.queue.mean, p95: b.queue.p95 - a.queue.p95 },
    utilisation: b.utilisation - a.utilisation,
  };
}
