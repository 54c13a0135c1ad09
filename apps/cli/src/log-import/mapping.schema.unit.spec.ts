import { readFileSync } from 'node:fs';
import { expect, it } from '@jest/globals';
import { mappingJsonSchema } from './mapping.schema.js';

it('the JSON Schema for editors is what the mapping says now (else: lienthong import schema > apps/cli/import-mapping.schema.json)', () => {
  const published = JSON.parse(readFileSync(new URL('../../import-mapping.schema.json', import.meta.url), 'utf8'));
  expect(published).toEqual(JSON.parse(JSON.stringify(mappingJsonSchema())));
});
