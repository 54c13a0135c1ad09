import type { Texts } from './language.js';

/** A problem document (RFC 9457), served as `application/problem+json`. */
export interface ProblemDocument {
  /** Stable name of the kind of problem: `urn:lienthong:problem:<code>`. */
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  /** Id of the request, also in the log and in `X-Request-Id`. */
  readonly instance: string;
  /** The code inside `type`, for clients that compare. */
  readonly code: string;
  /** Fields that broke a rule. */
  readonly errors?: readonly FieldError[];
  /** Ids and numbers the refusal names; never personal data. */
  readonly details?: Readonly<Record<string, unknown>>;
}

/** One field and the rule that it broke. */
export interface FieldError {
  readonly in: 'body' | 'query' | 'path' | 'header';
  /** JSON pointer (RFC 6901) inside that part of the request. */
  readonly pointer: string;
  readonly rule: string;
  readonly detail: string;
}

/** What a code means over HTTP, and how it is said. `{name}` in a text is filled from the details of the refusal. */
export interface ProblemEntry {
  readonly status: number;
  readonly title: Texts;
  /** Said under the title; the title again where there is nothing to add. */
  readonly detail?: Texts;
  /** The field of the request that the refusal is about, where there is one. */
  readonly field?: Pick<FieldError, 'in' | 'pointer'>;
}

export type ProblemCatalogue = Readonly<Record<string, ProblemEntry>>;

export const problemType = (code: string): string => `urn:lienthong:problem:${code}`;

/** A refusal that only the edge knows: transport, identity, limits. The texts hang on its code like those of a DomainError. */
export class HttpProblem extends Error {
  constructor(
    readonly code: string,
    readonly details: Readonly<Record<string, unknown>> = {},
    readonly fields: readonly Pick<FieldError, 'in' | 'pointer' | 'rule'>[] = [],
    readonly headers: Readonly<Record<string, string>> = {},
  ) {
    super(code);
    this.name = 'HttpProblem';
  }
}
