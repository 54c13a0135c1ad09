import { Validator } from '@seriousme/openapi-schema-validator';
import { type Endpoint, endpoints, isPermitted, openApiDocument, roles } from './index.js';

const document = openApiDocument(endpoints, { status: () => 422, title: (code) => code }, '1');

it('is a valid OpenAPI 3.1 document', async () => {
  const result = await new Validator().validate(structuredClone(document));
  expect(result.errors ?? []).toEqual([]);
  expect(result.valid).toBe(true);
});

it('describes every address once', () => {
  const ids = endpoints.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  const addresses = endpoints.map(({ method, path }) => `${method} ${path}`);
  expect(new Set(addresses).size).toBe(addresses.length);
});

it('refers to no schema that is missing', () => {
  const text = JSON.stringify(document);
  const components = (document.components as { schemas: object }).schemas;
  for (const [, name] of text.matchAll(/#\/components\/schemas\/(\w+)/g)) expect(components).toHaveProperty(name ?? '');
  expect(text).not.toMatch(/#\/\$defs\/|__schema/);
});

describe.each(endpoints.map((contract): [string, Endpoint] => [contract.id, contract]))('%s', (_id, contract) => {
  it.each(['params', 'query', 'body'] as const)('takes its own example: %s', (part) => {
    const given = contract.example[part] ?? (part === 'body' ? undefined : {});
    const read = contract[part].safeParse(given);
    expect(read.error?.issues ?? []).toEqual([]);
  });

  it('gives its own example, unchanged by a journey over the wire', () => {
    const read = contract.response.safeParse(JSON.parse(JSON.stringify(contract.example.response)));
    expect(read.error?.issues ?? []).toEqual([]);
    expect(read.data).toEqual(contract.example.response);
  });

  it('is open to at least one role, or to anyone', () => {
    const { permission } = contract;
    if (permission !== 'anyone') expect(roles.some((role) => isPermitted([role], permission))).toBe(true);
  });
});
