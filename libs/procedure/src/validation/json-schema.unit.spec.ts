import { readFileSync } from 'node:fs';
import { procedureJsonSchema } from '../schema.js';

const FILE = new URL('../../procedure.schema.json', import.meta.url);

it('the JSON Schema that editors read is that of the code: npx lienthong procedure schema > libs/procedure/procedure.schema.json', () => {
  expect(JSON.parse(readFileSync(FILE, 'utf8'))).toEqual(procedureJsonSchema());
});
