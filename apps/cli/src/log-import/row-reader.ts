import type { CaseRow } from './case-row.js';
import { columnName, columnsOf } from './columns-of.js';
import type { BadRow, LogRow, RowRule } from './log-row.js';
import { logTime } from './log-time.js';
import type { LabelColumn, Mapping } from './mapping.schema.js';

/** Of one line and short: what the schema of the facts asks of a label, too. */
const LABEL = /^[^\p{C}\p{Zl}\p{Zp}\uFFFD]{1,120}$/u;
/** What a text that people wrote has more of: different values in one column. */
const MOST_LABELS = 2_000;

/** A part of a row that cannot be read. */
class Unreadable extends Error {
  constructor(
    readonly rule: RowRule,
    readonly column: string | undefined,
  ) {
    super(rule);
  }
}

/** Reads rows as a mapping says. It remembers which labels a column has, and which columns it ever saw. */
export class RowReader {
  private readonly labels = new Map<string, Set<string>>();
  private readonly unseen: Set<string>;

  /** @param opaque gives the id that stands for an officer */
  constructor(
    private readonly mapping: Mapping,
    private readonly opaque: (officer: string) => string,
  ) {
    this.unseen = new Set(columnsOf(mapping).map(({ column }) => column));
  }

  /** Columns that the mapping names and that no row had. */
  get neverSeen(): readonly string[] {
    return [...this.unseen];
  }

  read(row: LogRow): CaseRow | BadRow {
    try {
      return this.caseRow(row);
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error;
      const { rule, column } = error;
      return { line: row.line, ...(column !== undefined && { column }), rule };
    }
  }

  private caseRow(row: LogRow): CaseRow {
    const { case: caseId, activity, time, agency, officer, procedure, attributes } = this.mapping;
    const { startedAt, dueAt, endedAt, channel, field } = attributes;
    return {
      line: row.line,
      caseId: required(this.text(row, caseId), caseId),
      activity: required(this.label(row, activity), activity),
      at: required(this.time(row, time), time),
      ...given('agency', this.label(row, agency)),
      ...given('officer', this.officer(row, officer)),
      ...given('procedure', this.label(row, procedure)),
      ...given('startedAt', this.time(row, startedAt)),
      ...given('dueAt', this.time(row, dueAt, true)),
      ...given('endedAt', this.time(row, endedAt)),
      ...given('channel', this.label(row, channel)),
      ...given('field', this.label(row, field)),
    };
  }

  /** What stands in a column, without the blanks around it; undefined where nothing does. */
  private text(row: LogRow, part: LabelColumn | undefined): string | undefined {
    const column = columnName(part);
    const value = column === undefined ? undefined : row.value(column);
    if (column === undefined || value === undefined) return undefined;
    this.unseen.delete(column);
    const text = value.trim().normalize('NFC');
    return text === '' || this.mapping.empty.includes(text) ? undefined : text;
  }

  private label(row: LogRow, part: LabelColumn | undefined): string | undefined {
    if (part === undefined) return undefined;
    if (typeof part === 'object' && 'value' in part) return part.value;
    const written = this.text(row, part);
    const column = columnName(part) ?? '';
    const text = (written !== undefined && typeof part === 'object' && part.values?.[written]) || written;
    if (text === undefined) return undefined;
    if (!LABEL.test(text)) throw new Unreadable('label', column);
    const known = this.labels.get(column) ?? new Set();
    if (!known.has(text) && known.size >= MOST_LABELS) throw new Unreadable('not-coded', column);
    this.labels.set(column, known.add(text));
    return text;
  }

  private officer(row: LogRow, part: LabelColumn | undefined): string | undefined {
    const name = this.text(row, part);
    return name && this.opaque(name);
  }

  private time(row: LogRow, part: LabelColumn | undefined, isDue = false): string | undefined {
    const text = this.text(row, part);
    if (text === undefined) return undefined;
    const time = logTime(text, this.mapping, isDue);
    if (time === undefined) throw new Unreadable('time', columnName(part));
    return time;
  }
}

function required<Value>(value: Value | undefined, part: LabelColumn): Value {
  if (value === undefined) throw new Unreadable('required', columnName(part));
  return value;
}

function given<Name extends string>(name: Name, value: string | undefined): { readonly [Key in Name]?: string } {
  return value === undefined ? {} : ({ [name]: value } as { readonly [Key in Name]: string });
}
