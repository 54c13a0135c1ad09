/** Types of issuer.mjs, by hand. Port 0 takes any free one. */
export function startIssuer(options: {
  readonly home: string;
  readonly port: number;
  readonly issuer?: string;
}): Promise<{ readonly issuer: string; readonly stop: () => Promise<void> }>;
