import { loadavg } from 'node:os';
import type { BenchOptions } from '../bench-options.js';
import { type Replay, replayBench } from './replay-bench.js';

const EVENTS_A_SECOND = 50_000;
const MEMORY_MIB = 512;

/** `npm run bench -- --replay`: measures it, says it, and gives the exit code. */
export async function replayMain({ json, events }: BenchOptions): Promise<number> {
  const measured = await replayBench(events, (line) => console.error(`· ${line}`));
  const { wiped, rebuilt, bareSeconds, cases, legs, isByteEqual } = measured;
  const rate = ({ seconds }: { readonly seconds: number }): number => events / seconds;
  const missed = [
    ...(isByteEqual ? [] : ['the tables of two replays differ']),
    ...(rate(rebuilt) < EVENTS_A_SECOND ? [`rebuild: ${rate(rebuilt).toFixed(0)} events/s, ≥ ${EVENTS_A_SECOND}`] : []),
    ...[wiped, rebuilt].flatMap(({ peak }) => (peak > MEMORY_MIB ? [`${peak.toFixed(0)} MiB, ≤ ${MEMORY_MIB}`] : [])),
  ];
  if (json) console.log(JSON.stringify({ ...measured, missed }, undefined, 2));
  else {
    const line = (name: string, replay: Replay): void => {
      const each = Object.entries(replay.processor).map(
        ([part, ms]) => `${part} ${((ms * 1_000) / events).toFixed(1)}`,
      );
      console.log(
        `  ${name}  ${rate(replay).toFixed(0)}/s  ${replay.seconds.toFixed(1)} s  ${replay.peak.toFixed(0)} MiB  (CPU µs/event: ${each.join(', ')})`,
      );
    };
    console.log(
      `\n${events} sự kiện · events: ${cases} hồ sơ · cases, ${legs} chặng · legs; load ${loadavg()[0]?.toFixed(1)}`,
    );
    line('xóa rồi đọc lại · wiped and read again', wiped);
    line('indicators rebuild                    ', rebuilt);
    console.log(`  chỉ đọc · a consumer that only reads    ${(events / bareSeconds).toFixed(0)}/s`);
    console.log(`  giống từng byte · byte-equal            ${isByteEqual ? '✓' : '✗'}`);
  }
  for (const fault of missed) console.error(`✗ ${fault}`);
  return missed.length > 0 ? 1 : 0;
}
