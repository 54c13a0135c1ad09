/** Types of issuer.mjs, by hand: infra/local is plain JavaScript. */
export function startIssuer(options: {
  readonly home: string;
  readonly port: number;
  readonly issuer?: string;
}): Promise<{ readonly issuer: string; readonly stop: () => Promise<void> }>;
