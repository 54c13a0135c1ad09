import { z } from 'zod';
import type { Endpoint } from './endpoint.js';

type Json = Record<string, unknown>;

/** What the problem documents of the API look like and which codes there are, for the document. */
export interface OpenApiProblems {
  readonly status: (code: string) => number;
  readonly title: (code: string) => string;
}

/**
 * The OpenAPI 3.1 document of a set of endpoints, made from the schemas that also validate.
 * Named schemas (`.meta({ id })`) become components.
 */
export function openApiDocument(endpoints: readonly Endpoint[], problems: OpenApiProblems, version: string): Json {
  const schemas: Json = {};
  const paths: Record<string, Json> = {};
  for (const contract of endpoints) {
    const path = `/api/v1${contract.path}`;
    paths[path] = { ...paths[path], [contract.method]: operation(contract, problems, schemas) };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Liên Thông',
      version,
      description: 'Một cửa, một cửa liên thông · One-stop procedures across agencies',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: '/' }],
    security: [{ bearer: [] }],
    paths,
    components: {
      schemas: { ...schemas, Problem: problemSchema },
      securitySchemes: { bearer: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' } },
    },
  };
}

function operation(contract: Endpoint, problems: OpenApiProblems, schemas: Json): Json {
  const { id, summary, params, query, body, headers, response, example, status, media, documents } = contract;
  const answer = { schema: jsonSchema(response, 'output', schemas), example: example.response };
  const hasBody = !(body instanceof z.ZodUndefined);
  return {
    operationId: id,
    tags: [contract.path.split('/')[1]],
    summary: `${summary.vi} · ${summary.en}`,
    description: `Quyền · Permission: \`${contract.permission}\``,
    ...(contract.permission === 'anyone' && { security: [] }),
    parameters: [
      ...fieldsOf(params, 'path', example.params, schemas),
      ...fieldsOf(query, 'query', example.query, schemas),
      ...headers.map(({ name, required, description }) => ({
        in: 'header',
        name,
        required,
        description,
        schema: { type: 'string' },
      })),
    ],
    ...(hasBody && {
      requestBody: {
        required: true,
        content: { 'application/json': { schema: jsonSchema(body, 'input', schemas), example: example.body } },
      },
    }),
    responses: {
      [status]: { description: summary.en, content: { [media]: answer, ...(documents && DOCUMENTS) } },
      ...problemResponses(contract, hasBody, problems),
    },
  };
}

const file = { schema: { type: 'string', format: 'binary' } };
const DOCUMENTS = {
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': file,
  'text/csv': file,
  'application/pdf': file,
};

function problemResponses(contract: Endpoint, hasBody: boolean, problems: OpenApiProblems): Json {
  const ofCaller = ['identity.missing', 'identity.invalid', 'identity.not-allowed'];
  const usual = ['request.invalid', ...(contract.permission === 'anyone' ? [] : ofCaller)];
  const ofBody = hasBody ? ['request.malformed', 'request.too-large'] : [];
  const answers: Record<string, { description: string; content: Json }> = {};
  for (const code of [...usual, ...ofBody, ...contract.problems]) {
    const status = String(problems.status(code));
    const line = `\`${code}\`: ${problems.title(code)}`;
    const known = answers[status];
    answers[status] = {
      description: known ? `${known.description}\n\n${line}` : line,
      content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
    };
  }
  return answers;
}

function fieldsOf(schema: z.ZodType, place: 'path' | 'query', example: unknown, schemas: Json): Json[] {
  const { properties = {}, required = [] } = jsonSchema(schema, 'input', schemas) as {
    properties?: Record<string, Json>;
    required?: string[];
  };
  const values = (example ?? {}) as Json;
  return Object.entries(properties).map(([name, { description, ...fieldSchema }]) => ({
    in: place,
    name,
    required: place === 'path' || required.includes(name),
    ...(description !== undefined && { description }),
    schema: fieldSchema,
    ...(values[name] !== undefined && { example: values[name] }),
  }));
}

/** The JSON Schema of a zod schema; what it names is put beside it under components. */
function jsonSchema(schema: z.ZodType, io: 'input' | 'output', schemas: Json): Json {
  const { $schema: _dialect, $defs = {}, ...own } = z.toJSONSchema(schema, { io, target: 'draft-2020-12' }) as Json;
  for (const [name, definition] of Object.entries($defs as Json)) schemas[name] = relocated(definition);
  const { id, ...plain } = relocated(own) as Json;
  if (typeof id !== 'string') return plain;
  schemas[id] = plain;
  return { $ref: `#/components/schemas/${id}` };
}

/** Points references at the components, and drops the ids that only name them. */
function relocated(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(relocated);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, member]) => [
      key,
      key === '$ref' ? String(member).replace('#/$defs/', '#/components/schemas/') : relocated(member),
    ]),
  );
}

const problemSchema = {
  type: 'object',
  description: 'RFC 9457',
  required: ['type', 'title', 'status', 'detail', 'instance', 'code'],
  properties: {
    type: { type: 'string', description: 'urn:lienthong:problem:<code>' },
    title: { type: 'string' },
    status: { type: 'integer' },
    detail: { type: 'string' },
    instance: { type: 'string' },
    code: { type: 'string' },
    errors: {
      type: 'array',
      items: {
        type: 'object',
        required: ['in', 'pointer', 'rule', 'detail'],
        properties: {
          in: { enum: ['body', 'query', 'path', 'header'] },
          pointer: { type: 'string', description: 'JSON pointer (RFC 6901)' },
          rule: { type: 'string' },
          detail: { type: 'string' },
        },
      },
    },
    details: { type: 'object' },
  },
};
