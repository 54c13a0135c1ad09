import { loadavg } from 'node:os';
import type { BenchOptions } from '../bench-options.js';
import { LIVE_RATE, liveBench } from './live-bench.js';

const MEDIAN_MS = 50;
const P99_MS = 250;

/** `npm run bench -- --live`: measures it, says it, and gives the exit code. */
export async function liveMain({ json, seconds }: BenchOptions): Promise<number> {
  const measured = await liveBench(seconds, (line) => console.error(`· ${line}`));
  const { board, commands, tables, passed } = measured;
  const missed = [
    ...(board.median > MEDIAN_MS ? [`median ${board.median.toFixed(0)} ms, ≤ ${MEDIAN_MS}`] : []),
    ...(board.p99 > P99_MS ? [`p99 ${board.p99.toFixed(0)} ms, ≤ ${P99_MS}`] : []),
  ];
  if (json) console.log(JSON.stringify({ ...measured, missed }, undefined, 2));
  else {
    const line = (name: string, { n, median, p99, worst }: typeof board): void =>
      console.log(`  ${name}  ${median.toFixed(0)} · ${p99.toFixed(0)} · ${worst.toFixed(0)} ms  n = ${n}`);
    console.log(`\n${LIVE_RATE} lệnh/giây · commands/s, ${seconds} s; load ${loadavg()[0]?.toFixed(1)}`);
    console.log('  trung vị · 99% · tệ nhất: median · p99 · worst');
    line('ghi → bảng trực tiếp · commit to live board', board);
    line('lệnh qua HTTP · command                    ', commands);
    console.log(`  bảng đã gửi · tables sent: ${tables}; lượt bỏ qua · turns passed over: ${passed}`);
  }
  for (const fault of missed) console.error(`✗ ${fault}`);
  return missed.length > 0 ? 1 : 0;
}
