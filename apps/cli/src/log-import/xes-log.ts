import type { Readable } from 'node:stream';
import { SaxesParser, type SaxesTagPlain } from 'saxes';
import type { BadRow, LogRow, LogRows } from './log-row.js';

/** Elements that hold an attribute of a trace or an event. @see IEEE 1849-2023, 5.3 */
const ATTRIBUTES: readonly string[] = ['string', 'date', 'int', 'float', 'boolean', 'id'];

type Attributes = Map<string, string>;

/**
 * The events of an XES log (IEEE 1849). A key names the event's own attribute, or else the trace's; with `case:` before it
 * the trace's, as pm4py writes columns. Attributes inside attributes, lists and containers say nothing of the case itself.
 */
export async function* xesRows(text: Readable): LogRows {
  const reading = new XesReading();
  const parser = new SaxesParser();
  let fault: BadRow | undefined;
  parser.on('opentag', (tag) => reading.open(tag, parser.line));
  parser.on('closetag', (tag) => reading.close(tag));
  parser.on('error', () => {
    fault ??= { line: parser.line, rule: 'broken-off' };
  });
  for await (const chunk of text) {
    parser.write(String(chunk));
    yield* reading.taken();
    if (fault) break;
  }
  if (!fault) parser.close();
  yield* reading.taken();
  if (fault) yield fault;
}

/** What is open while the file is read, and the rows of traces that have been closed. */
class XesReading {
  private readonly path: string[] = [];
  private trace: Attributes | undefined;
  private events: { readonly line: number; readonly attributes: Attributes }[] = [];
  private rows: LogRow[] = [];

  open({ name, attributes }: SaxesTagPlain, line: number): void {
    const element = localName(name);
    const parent = this.path.at(-1);
    this.path.push(element);
    if (element === 'trace' && parent === 'log') this.trace = new Map();
    else if (element === 'event' && parent === 'trace') this.events.push({ line, attributes: new Map() });
    else if (ATTRIBUTES.includes(element)) this.attributesOf(parent)?.set(attributes.key ?? '', attributes.value ?? '');
  }

  close({ name }: SaxesTagPlain): void {
    this.path.pop();
    if (localName(name) !== 'trace' || !this.trace) return;
    const trace = this.trace;
    this.rows.push(...this.events.map(({ line, attributes }) => ({ line, value: valueIn(attributes, trace) })));
    this.trace = undefined;
    this.events = [];
  }

  /** Rows of the traces that were closed since the last time. */
  taken(): readonly LogRow[] {
    const { rows } = this;
    this.rows = [];
    return rows;
  }

  private attributesOf(parent: string | undefined): Attributes | undefined {
    if (parent === 'trace') return this.trace;
    return parent === 'event' && this.path.at(-3) === 'trace' ? this.events.at(-1)?.attributes : undefined;
  }
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

const valueIn =
  (event: Attributes, trace: Attributes) =>
  (column: string): string | undefined =>
    column.startsWith('case:') ? trace.get(column.slice('case:'.length)) : (event.get(column) ?? trace.get(column));
