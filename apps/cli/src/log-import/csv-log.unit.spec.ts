import { Readable } from 'node:stream';
import { describe, expect, it } from '@jest/globals';
import { csvRows } from './csv-log.js';
import { isBad } from './log-row.js';

async function rowsOf(pieces: readonly string[], columns: readonly string[], delimiter = ',') {
  const headers: (readonly string[])[] = [];
  const read: unknown[] = [];
  for await (const row of csvRows(Readable.from(pieces), { delimiter, onHeader: (header) => headers.push(header) }))
    read.push(isBad(row) ? row : [row.line, ...columns.map((column) => row.value(column))]);
  return { header: headers[0], read };
}

describe('a CSV', () => {
  it('has its rows by the line on which they begin, also where a value holds line breaks', async () => {
    const text = 'id,note\r\na,"one\r\ntwo, ""three"""\r\n\r\nb,\r\nc,last';
    expect(await rowsOf([text], ['id', 'note', 'other'])).toEqual({
      header: ['id', 'note'],
      read: [
        [2, 'a', 'one\ntwo, "three"', undefined],
        [5, 'b', '', undefined],
        [6, 'c', 'last', undefined],
      ],
    });
  });

  it('comes in pieces that end anywhere', async () => {
    const text = 'id;note\nđ;"x\ny"\ne;z\n';
    expect((await rowsOf([...text], ['id', 'note'], ';')).read).toEqual([
      [2, 'đ', 'x\ny'],
      [4, 'e', 'z'],
    ]);
  });

  it('leaves out rows with more or fewer columns, and takes a quote inside a value as it stands', async () => {
    const text = 'id,note\na\nb,x,y\nc,"x"y\nd,z\n';
    expect((await rowsOf([text], ['id'])).read).toEqual([
      { line: 2, rule: 'columns' },
      { line: 3, rule: 'columns' },
      [4, 'c'],
      [5, 'd'],
    ]);
  });

  it('names the row whose quotes were never closed', async () => {
    const { read } = await rowsOf(['id,note\na,x\nb,"never closed\nc,y\n'], ['id']);
    expect(new Set(read)).toEqual(new Set([[2, 'a'], { line: 3, rule: 'csv' }]));
  });
});
