import { setTimeout as pause } from 'node:timers/promises';
import kafkajs from 'kafkajs';

const GIVE_UP_AFTER_MS = 15_000;
const PAUSE_MS = 50;

/**
 * The answer to a question that a broker refuses for the moment: a leader or a group's coordinator is being chosen.
 * kafkajs calls such errors retriable, but its admin passes most of them on.
 * @throws what was thrown at last: at once when it will not get better by itself
 */
export async function askedAgain<Answer>(
  ask: () => Promise<Answer>,
  giveUpAfterMs = GIVE_UP_AFTER_MS,
): Promise<Answer> {
  for (const giveUpAt = Date.now() + giveUpAfterMs; ; await pause(PAUSE_MS)) {
    try {
      return await ask();
    } catch (error) {
      const passes = error instanceof kafkajs.KafkaJSError && error.retriable;
      if (!passes || Date.now() > giveUpAt) throw error;
    }
  }
}
