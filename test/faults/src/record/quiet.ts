import { openTemporalClient } from '@lienthong/platform/temporal';
import type { Province } from '../province/province.js';
import { until } from '../province/until.js';
import type { CaseRecord } from './record.js';

/** Waits until all of a run has settled: nothing left to publish, and no flow left for the cases, which have all ended. */
export async function untilQuiet({ env }: Province, record: CaseRecord): Promise<void> {
  await until('the outbox is empty', async () => (await record.outbox()) === 0);
  const temporal = openTemporalClient({
    address: env.TEMPORAL_ADDRESS ?? '',
    namespace: env.TEMPORAL_NAMESPACE ?? '',
    codecKey: env.LIENTHONG_CODEC_KEY ?? '',
  });
  const running = async () => (await temporal.client.workflow.count("ExecutionStatus = 'Running'")).count;
  try {
    await until('every flow has ended', async () => (await running().catch(() => 1)) === 0, { within: 90_000 });
  } finally {
    await temporal.close();
  }
}
