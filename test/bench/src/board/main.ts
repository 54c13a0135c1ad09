import { loadavg } from 'node:os';
import type { BenchOptions } from '../bench-options.js';
import type { Distribution } from '../report/distribution.js';
import { boardBench } from './board-bench.js';

const P95_MS = 200;

/** `npm run bench -- --board`: measures it, says it, and gives the exit code. */
export async function boardMain({ json, legs }: BenchOptions): Promise<number> {
  const measured = await boardBench(legs, (line) => console.error(`· ${line}`));
  const { all, kinds, cells, faults } = measured;
  const missed = [...faults, ...(all.p95 > P95_MS ? [`p95 ${all.p95.toFixed(0)} ms, ≤ ${P95_MS}`] : [])];
  if (json) console.log(JSON.stringify({ ...measured, missed }, undefined, 2));
  else {
    const line = (name: string, { n, median, p95, worst }: Distribution): void =>
      console.log(`  ${median.toFixed(0)} · ${p95.toFixed(0)} · ${worst.toFixed(0)} ms  ${name}  n = ${n}`);
    console.log(`\n${legs} chặng · legs, ${cells} ô cộng · cells; load ${loadavg()[0]?.toFixed(1)}`);
    console.log(
      '  trung vị · 95% · tệ nhất: median · p95 · worst; trung vị và bách phân vị không hỏi · percentiles not asked for',
    );
    for (const [name, times] of Object.entries(kinds)) line(name, times);
    line('tất cả · all', all);
  }
  for (const fault of missed) console.error(`✗ ${fault}`);
  return missed.length > 0 ? 1 : 0;
}
