import { readFileSync } from 'node:fs';
import type { CaseEventType } from '@lienthong/case';
import { caseEventSchemas } from '@lienthong/contracts/events';
import { meaningOf } from './meanings.js';

it('the guide names every kind of fact that a log tells, and no other', () => {
  const guide = readFileSync(new URL('../../../../../docs/process-mining.md', import.meta.url), 'utf8');
  const kinds = Object.keys(caseEventSchemas) as CaseEventType[];
  const named = kinds.filter((kind) => guide.includes(`\`${kind}\``));
  expect(named.sort()).toEqual(kinds.filter((kind) => meaningOf(kind)).sort());
});
