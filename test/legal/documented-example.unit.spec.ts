import { readFileSync } from 'node:fs';
import { publishContext } from '@lienthong/catalogue';
import { parseProcedure } from '@lienthong/procedure/schema';
import { historyOf } from './catalogue-history.js';
import { outcomeOf, runToEnd } from './run-to-end.js';

const PAGE = new URL('../../docs/adding-a-procedure.md', import.meta.url);
const [, example = ''] = /```yaml\n([\s\S]*?)```/.exec(readFileSync(PAGE, 'utf8')) ?? [];

it('the procedure of docs/adding-a-procedure.md may be published as it stands, and comes to its end', () => {
  const parsed = parseProcedure(example, publishContext());
  if ('faults' in parsed) throw new Error(parsed.faults.map(({ message }) => message.en).join('; '));
  expect([parsed.ok.code, parsed.notices]).toEqual(['1.000000', []]);
  expect(outcomeOf(runToEnd(historyOf(parsed.ok).open('2026-03-02T08:00').accept()))).toBe('granted');
});
