import { pipeline, Readable } from 'node:stream';
import { type CsvError, type Info, parse } from 'csv-parse';
import type { BadRow, LogRows } from './log-row.js';

export interface CsvOptions {
  readonly delimiter: string;
  /** Told the columns before the first row; throws where one is missing. */
  onHeader(header: readonly string[]): void;
}

/** A record as the parser gives it: with its own text, and where it ends. */
interface Parsed {
  readonly record: readonly string[];
  readonly raw: string;
  readonly info: Info;
}

/** More than any row of a log has. */
const LONGEST_ROW = 1_000_000;

/**
 * The records of a CSV under its header (RFC 4180: quoted line breaks belong to their record). Bad rows may come a little
 * before the good ones around them.
 */
export async function* csvRows(text: AsyncIterable<string>, { delimiter, onHeader }: CsvOptions): LogRows {
  const skipped: BadRow[] = [];
  const parser = parse({
    delimiter,
    record_delimiter: '\n',
    info: true,
    raw: true,
    relax_column_count: true,
    // a quote in the middle of a value is a letter of it; refused, it would take the rest of the file with it
    relax_quotes: true,
    skip_empty_lines: true,
    skip_records_with_empty_values: true,
    skip_records_with_error: true,
    max_record_size: LONGEST_ROW,
  });
  parser.on('skip', ({ lines }: CsvError, raw = '') =>
    skipped.push({ line: firstLine(Number(lines), raw), rule: 'csv' }),
  );
  // what goes wrong on the way reaches whoever reads the parser
  pipeline(Readable.from(withLineFeeds(text)), parser, () => undefined);
  let header: ReadonlyMap<string, number> | undefined;
  for await (const { record, raw, info } of parser as AsyncIterable<Parsed>) {
    yield* skipped.splice(0);
    if (!header) {
      header = new Map(record.map((name, place) => [name.trim(), place]));
      onHeader([...header.keys()]);
      continue;
    }
    const line = firstLine(info.lines, raw);
    const places = header;
    if (record.length !== places.size) yield { line, rule: 'columns' };
    else yield { line, value: (column) => record[places.get(column) ?? -1] };
  }
  yield* skipped;
}

/** Where a record begins, by the line of its end and its own text, with the empty lines before it. */
const firstLine = (last: number, raw: string): number => last - (raw.replace(/^\n+|\n$/g, '').split('\n').length - 1);

/** One kind of line break: the parser counts the others twice inside quotes. */
async function* withLineFeeds(text: AsyncIterable<string>): AsyncGenerator<string> {
  let open = '';
  for await (const piece of text) {
    const whole = open + piece;
    open = whole.endsWith('\r') ? '\r' : '';
    yield whole.slice(0, whole.length - open.length).replace(/\r\n?/g, '\n');
  }
  if (open) yield '\n';
}
