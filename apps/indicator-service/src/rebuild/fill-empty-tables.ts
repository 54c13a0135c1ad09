import { openTopicWriter, topicBounds } from '@lienthong/platform/kafka';
import { setAsideTo } from '../projection/set-aside.js';
import { positionsOf } from '../projection/topic-position.repository.js';
import { LIVE } from '../tables/figure-tables.js';
import type { Topics } from '../topics.js';
import { type RebuildOptions, rebuildIndicators } from './rebuild-indicators.js';

/** So many messages are read one batch after the other in a few seconds. */
const FEW_MESSAGES = 20_000;

/**
 * Builds tables that hold nothing yet as a rebuild does, many times faster than batch by batch, where a topic holds much.
 * When that fails nothing is lost: whoever reads on begins at offset 0.
 * @returns whether it did
 */
export async function fillEmptyTables(
  options: Omit<RebuildOptions, 'topic' | 'onProgress'>,
  topics: Topics,
  fewMessages = FEW_MESSAGES,
): Promise<boolean> {
  const { pool, kafka } = options;
  const topic = topics.caseEvents;
  const positions = await positionsOf(pool, LIVE, topic);
  if (positions.some(({ nextOffset }) => nextOffset > 0n)) return false;
  const letters = openTopicWriter(kafka);
  try {
    const messages = (await topicBounds(kafka, topic)).reduce((sum, { high }) => sum + high, 0n);
    if (messages <= fewMessages) return false;
    kafka.log.info({ messages: Number(messages) }, 'tables are empty: filling them in bulk');
    await rebuildIndicators({ ...options, topic, onProgress: () => undefined, setAside: setAsideTo(letters, topics) });
    return true;
  } catch (err) {
    if (!options.stopping.aborted) kafka.log.warn({ err }, 'filling in bulk failed; reading batch by batch');
    return false;
  } finally {
    await letters.close();
  }
}
