/** What a refusal means over HTTP and how it is said; `{name}` is filled from its details. */
export interface ProblemText {
  readonly status: number;
  readonly title: { readonly vi: string; readonly en: string };
  readonly detail?: { readonly vi: string; readonly en: string };
  /** The field of the request that the refusal is about. */
  readonly field?: { readonly in: 'body' | 'query' | 'path' | 'header'; readonly pointer: string };
}

export type ProblemTexts = Readonly<Record<string, ProblemText>>;

const body = (pointer: string) => ({ field: { in: 'body', pointer } }) as const;
export const field = { body };
