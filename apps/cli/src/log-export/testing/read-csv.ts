/** The rows of an RFC 4180 table by the names of its first row; written for tests, independent of what writes. */
export function readCsv(text: string): readonly Readonly<Record<string, string>>[] {
  if (!text.startsWith('\ufeff')) throw new Error('no byte order mark');
  const [head = [], ...rows] = [...rowsIn(text.slice(1))];
  return rows.map((row) => {
    if (row.length !== head.length) throw new Error(`a row of ${row.length} fields under ${head.length}`);
    return Object.fromEntries(head.map((name, place) => [name, row[place] ?? '']));
  });
}

function* rowsIn(text: string): Generator<string[]> {
  let row: string[] = [];
  let at = 0;
  while (at < text.length) {
    const field = /"((?:[^"]|"")*)"|([^",\r\n]*)/y;
    field.lastIndex = at;
    const [whole = '', quoted, plain = ''] = field.exec(text) ?? [];
    row.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    at += whole.length;
    if (text.startsWith('\r\n', at)) {
      yield row;
      row = [];
      at += 2;
    } else if (text[at] === ',') at += 1;
    else throw new Error(`no end of a field at ${at}: ${text.slice(at, at + 40)}`);
  }
}
