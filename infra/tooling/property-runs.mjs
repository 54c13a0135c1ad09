/** Before each file of tests: how often a property is tried, where FAST_CHECK_RUNS says so (`npm run test:nightly`: 10,000); else 100 times. */
const runs = process.env.FAST_CHECK_RUNS;
if (runs) {
  const { default: fc } = await import('fast-check');
  fc.configureGlobal({ numRuns: Number(runs) });
}
