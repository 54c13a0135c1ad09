/** What the runner exports of the servers that it started (infra/tooling/test.mjs). */
export type ServerVariable =
  | 'TEST_DATABASE_URL'
  | 'TEST_KAFKA_BROKERS'
  | 'TEST_TEMPORAL_ADDRESS'
  | 'TEST_TIME_SKIPPING_ADDRESS';

/** The address of a real server. A test without it fails: a skipped test proves nothing. */
export function serverAddress(variable: ServerVariable): string {
  const address = process.env[variable];
  if (!address) throw new Error(`${variable} is not set: run the tests through npm test, which starts the servers`);
  return address;
}
