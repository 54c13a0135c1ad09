/** Writes libs/contracts/asyncapi.json from the built schemas and the golden examples: `node libs/contracts/tooling/write-asyncapi.mjs`. */
import { readFileSync, writeFileSync } from 'node:fs';
import { asyncApiDocument, caseEventSchemas } from '@lienthong/contracts/events';

const golden = Object.fromEntries(
  Object.keys(caseEventSchemas).map((kind) => [
    kind,
    JSON.parse(readFileSync(new URL(`../src/events/golden/${kind}.json`, import.meta.url), 'utf8')),
  ]),
);
writeFileSync(new URL('../asyncapi.json', import.meta.url), `${JSON.stringify(asyncApiDocument(golden), null, 2)}\n`);
