/** A refusal the domain can name. Knows no HTTP status; `details` carries ids and numbers, never personal data. */
export abstract class DomainError extends Error {
  /** Stable name for machines, `<subject>.<rule>`; the texts in each language hang on it. */
  abstract readonly code: `${string}.${string}`;
  readonly retryable: boolean = false;

  constructor(
    message: string,
    readonly details: Readonly<Record<string, string | number>> = {},
  ) {
    super(message);
    this.name = new.target.name;
  }
}
