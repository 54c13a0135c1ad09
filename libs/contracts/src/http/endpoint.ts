import { z } from 'zod';
import type { Permission } from './permissions.js';

/** A request header that a route reads. */
export interface HeaderContract {
  readonly name: string;
  readonly required: boolean;
  readonly description: string;
}

/** A request and its answer, as documentation and as a test. */
export interface EndpointExample {
  readonly params?: unknown;
  readonly query?: unknown;
  readonly body?: unknown;
  readonly response: unknown;
}

/** One address of the API: what it takes, gives and asks of its caller. API, OpenAPI document and clients read it from here. */
export interface Endpoint<
  Params extends z.ZodType = z.ZodType,
  Query extends z.ZodType = z.ZodType,
  Body extends z.ZodType = z.ZodType,
  Response extends z.ZodType = z.ZodType,
> {
  readonly id: string;
  readonly method: 'get' | 'post';
  /** Under `/api/v1`, with `{name}` for parameters as in OpenAPI. */
  readonly path: string;
  /** `anyone`: signed in or not. */
  readonly permission: Permission | 'anyone';
  readonly summary: { readonly vi: string; readonly en: string };
  readonly params: Params;
  readonly query: Query;
  readonly body: Body;
  readonly headers: readonly HeaderContract[];
  readonly status: 200 | 201;
  /** `text/event-stream` for a live stream; its response schema is that of one event's data. */
  readonly media: 'application/json' | 'text/event-stream';
  /** Also given as XLSX, CSV or PDF, where the query's `format` asks for it. */
  readonly documents: boolean;
  readonly response: Response;
  /** Codes of the problems that are particular to this address. */
  readonly problems: readonly string[];
  readonly example: EndpointExample;
}

const nothing = z.strictObject({});

type Required = 'id' | 'method' | 'path' | 'permission' | 'summary' | 'response' | 'example';

/** An endpoint with what is usual filled in: no parameters, no query, no body, JSON, 200. */
export function endpoint<
  Response extends z.ZodType,
  Params extends z.ZodType = typeof nothing,
  Query extends z.ZodType = typeof nothing,
  Body extends z.ZodType = z.ZodUndefined,
>(
  contract: Pick<Endpoint<Params, Query, Body, Response>, Required> & Partial<Endpoint<Params, Query, Body, Response>>,
): Endpoint<Params, Query, Body, Response> {
  return {
    params: nothing as unknown as Params,
    query: nothing as unknown as Query,
    body: z.undefined() as unknown as Body,
    headers: [],
    status: 200,
    media: 'application/json',
    documents: false,
    problems: [],
    ...contract,
  };
}
