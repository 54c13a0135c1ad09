import type { BenchOptions } from '../bench-options.js';
import { retimeBench } from './retime-bench.js';

/** What is promised of 5,000 cases: facts and dates within a minute, flow timers within five. */
const FACTS_WITHIN = 60;
const FLOWS_WITHIN = 300;

/** `npm run bench -- --retime`: measures it, says it, and gives the exit code. */
export async function retimeMain({ json, temporal, cases }: BenchOptions): Promise<number> {
  const measured = await retimeBench({ cases, temporal }, (line) => console.error(`· ${line}`));
  const { dayOff, killedAt, factSeconds, flowSeconds, faults } = measured;
  const missed = [
    ...faults,
    ...(factSeconds > FACTS_WITHIN ? [`facts took ${factSeconds.toFixed(1)} s, ≤ ${FACTS_WITHIN}`] : []),
    ...(flowSeconds > FLOWS_WITHIN ? [`flows took ${flowSeconds.toFixed(1)} s, ≤ ${FLOWS_WITHIN}`] : []),
  ];
  if (json) console.log(JSON.stringify({ ...measured, missed }, undefined, 2));
  else {
    console.log(`\nNgày nghỉ mới · new day off ${dayOff}: ${cases} hồ sơ đang giải quyết · open cases`);
    console.log(`  dừng đột ngột khi đã dời · killed with ${killedAt} moved, chạy lại · run again`);
    console.log(`  sự kiện và hạn · facts and due dates  ${factSeconds.toFixed(1)} s (≤ ${FACTS_WITHIN})`);
    console.log(`  hẹn giờ của luồng · timers of flows   ${flowSeconds.toFixed(1)} s (≤ ${FLOWS_WITHIN})`);
    console.log(`  mỗi hồ sơ đúng một lần · each once    ${faults.length === 0 ? '✓' : '✗'}`);
  }
  for (const fault of missed) console.error(`✗ ${fault}`);
  return missed.length > 0 ? 1 : 0;
}
