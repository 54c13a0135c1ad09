import type { IndicatorRow } from '../figure/indicator-row.js';

/** Below this a count may tell of one person: such rows are shown together. @see docs/decisions/0025 */
export const LEAST_SHOWN = 5;

/** A row that anyone may see. */
export interface PublicRow {
  /** '' where small rows are shown together. */
  readonly key: string;
  /** How many rows it stands for. */
  readonly rows: number;
  readonly received: number;
  readonly completed: number;
  readonly early: number;
  readonly onTime: number;
  readonly late: number;
  readonly onTimeShare: number | null;
}

/**
 * The rows without small ones: those are added up into one, and with them the next larger ones until that one is no small row
 * itself. A single row that was left out could be told from the total.
 */
export function publicRows(rows: readonly IndicatorRow[]): readonly PublicRow[] {
  const bySize = rows.map(publicRow).sort((a, b) => a.completed - b.completed || (a.key < b.key ? -1 : 1));
  let together: PublicRow | undefined;
  const shown: PublicRow[] = [];
  for (const row of bySize) {
    const isSmall = row.completed < LEAST_SHOWN;
    if (isSmall || (together && (together.completed < LEAST_SHOWN || together.rows < 2))) together = sum(together, row);
    else shown.push(row);
  }
  const others = together && together.completed >= LEAST_SHOWN && together.rows > 1 ? [together] : [];
  return [...shown.sort((a, b) => (a.key < b.key ? -1 : 1)), ...others];
}

function publicRow({ key, received, completed, early, onTime, late, onTimeShare }: IndicatorRow): PublicRow {
  return { key, rows: 1, received, completed, early, onTime, late, onTimeShare };
}

function sum(one: PublicRow | undefined, other: PublicRow): PublicRow {
  if (!one) return { ...other, key: '' };
  const [early, onTime, late] = [one.early + other.early, one.onTime + other.onTime, one.late + other.late];
  const judged = early + onTime + late;
  return {
    key: '',
    rows: one.rows + other.rows,
    received: one.received + other.received,
    completed: one.completed + other.completed,
    early,
    onTime,
    late,
    onTimeShare: judged === 0 ? null : (early + onTime) / judged,
  };
}
