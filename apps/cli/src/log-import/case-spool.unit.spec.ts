import { expect, it } from '@jest/globals';
import type { CaseRow } from './case-row.js';
import { CaseSpool } from './case-spool.js';

it('gives the rows of each case in the order of the file, also of a log that does not fit into its buffers', async () => {
  const spool = new CaseSpool();
  const at = '2011-03-01T10:00:00.000000000Z';
  const rows = Array.from(
    { length: 30_000 },
    (_, line): CaseRow => ({ line, caseId: `hs-${(line * 7919) % 1_000}`, activity: `Bước “${line % 9}”`, at }),
  );
  for (const row of rows) await spool.add(row);
  const cases: (readonly CaseRow[])[] = [];
  for await (const one of spool.cases()) cases.push(one);
  await spool.close();
  expect(cases).toHaveLength(1_000);
  for (const one of cases) expect(one).toEqual(rows.filter(({ caseId }) => caseId === one[0]?.caseId));
});
