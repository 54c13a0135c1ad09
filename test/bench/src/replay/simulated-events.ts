import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { CASE_EVENTS } from '@lienthong/contracts/events';
import type { OutgoingMessage, TopicWriter } from '@lienthong/platform/kafka';

const COMMAND = fileURLToPath(new URL('../../../../apps/cli/bin/lienthong.mjs', import.meta.url));
const AT_ONCE = 2_000;
/** Fewer facts than any simulated case has on the mean, so that the year is long enough. */
const FACTS_A_CASE = 18;

/**
 * Publishes the first so many events of a simulated year, in the order in which they happen.
 * @throws {Error} when the year has fewer
 */
export async function publishSimulatedEvents(
  events: number,
  writer: TopicWriter,
  log: (line: string) => void,
): Promise<void> {
  const cases = Math.ceil(events / FACTS_A_CASE);
  const args = [COMMAND, 'simulate', '--seed', '1', '--cases', String(cases), '--events', '-'];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'ignore'] });
  let published = 0;
  let batch: OutgoingMessage[] = [];
  const flush = async (): Promise<void> => {
    await writer.send(CASE_EVENTS.name, batch);
    published += batch.length;
    batch = [];
    if (published % 200_000 === 0) log(`${published} sự kiện · events`);
  };
  try {
    for await (const value of createInterface({ input: child.stdout })) {
      batch.push({ key: caseOf(value), value });
      if (batch.length === AT_ONCE || published + batch.length === events) await flush();
      if (published === events) return;
    }
  } finally {
    child.kill('SIGKILL');
  }
  throw new Error(`the simulated year has ${published} events, ${events} are wanted`);
}

function caseOf(event: string): string {
  const [, code] = /"subject":"([^"]+)"/.exec(event) ?? [];
  if (!code) throw new Error(`no event: ${event.slice(0, 200)}`);
  return code;
}
