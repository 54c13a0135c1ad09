import { Readable } from 'node:stream';
import { describe, expect, it } from '@jest/globals';
import { isBad } from './log-row.js';
import { xesRows } from './xes-log.js';

async function rowsOf(pieces: Iterable<string>, columns: readonly string[]) {
  const read: unknown[] = [];
  for await (const row of xesRows(Readable.from(pieces)))
    read.push(isBad(row) ? row : [row.line, ...columns.map((column) => row.value(column))]);
  return read;
}

const text = `<?xml version="1.0" encoding="UTF-8"?>
<log xes.version="1.0" xmlns="http://www.xes-standard.org/">
  <global scope="trace"><string key="concept:name" value="UNKNOWN"/></global>
  <string key="concept:name" value="the log itself"/>
  <trace>
    <string key="concept:name" value="hs-1"/>
    <string key="channel" value="b&#432;u ch&#237;nh">
      <string key="concept:name" value="inside an attribute"/>
    </string>
    <list key="parts"><values><string key="channel" value="in a list"/></values></list>
    <event>
      <string key="concept:name" value="T01 &amp; T02"/>
      <date key="time:timestamp" value="2011-03-01T09:15:00.000+01:00"/>
      <container key="more"><string key="concept:name" value="in a container"/></container>
    </event>
    <event>
      <string key="concept:name" value="T03"/>
      <string key="channel" value="e-mail"/>
    </event>
  </trace>
  <event><string key="concept:name" value="of no trace"/></event>
  <trace><event><string key="concept:name" value="T01"/></event></trace>
</log>`;
const columns = ['concept:name', 'case:concept:name', 'channel', 'time:timestamp'];

describe('an XES log (IEEE 1849)', () => {
  it('has its events by their lines, with their own attributes before those of their trace', async () => {
    const rows = [
      [11, 'T01 & T02', 'hs-1', 'bưu chính', '2011-03-01T09:15:00.000+01:00'],
      [16, 'T03', 'hs-1', 'e-mail', undefined],
      [22, 'T01', undefined, undefined, undefined],
    ];
    expect(await rowsOf([text], columns)).toEqual(rows);
    expect(await rowsOf(text, columns)).toEqual(rows);
  });

  it('gives the traces before the place at which it breaks off, and that place', async () => {
    const broken = text.slice(0, text.indexOf('<event><string key="concept:name" value="of no trace"/>'));
    expect((await rowsOf([broken], columns)).at(-1)).toEqual({ line: 21, rule: 'broken-off' });
    expect((await rowsOf([`${broken}</trace>`], columns)).map((row) => (row as unknown[])[0] ?? row)).toEqual([
      11,
      16,
      { line: 21, rule: 'broken-off' },
    ]);
  });
});
