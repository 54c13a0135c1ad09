import { type Measured, RATE } from '../bench.js';
import { LOOK_EVERY_MS } from '../measure/figure-watch.js';
import type { Starts } from '../measure/start-seconds.js';
import { type Distribution, distribution } from './distribution.js';
import type { Bound, Figure } from './figure.js';

const atMost = (value: number): Bound => ({ is: 'at most', value });
const atLeast = (value: number): Bound => ({ is: 'at least', value });
const NODE_PARTS = ['case-api', 'case-worker', 'event-relay', 'indicator-service'];

/** What was measured, each beside its target, the bar of the prototype (stack.md) and the bare loop of the same run. */
export function figuresOf({ steady, rush, sql, bare, deadlines, simulated, starts }: Measured): readonly Figure[] {
  const load = ({ n }: Distribution, more = '') => `n = ${n}, ${RATE}/s × ${steady.seconds} s${more}`;
  const passed = steady.passed > 0 ? `, ${steady.passed} turns passed over: leg not offered after 2 s` : '';
  const each = (part: string) => (rush.processor[part] ?? 0) / rush.cases;
  const node = NODE_PARTS.reduce((sum, part) => sum + each(part), 0);
  const inRush = distribution(rush.handoffDelays);
  const cases = `n = ${rush.cases}, 7 commands each`;
  const parts: Figure[] = Object.keys(rush.processor).map((part) => ({
    ...{ name: `  ${part}`, value: each(part), unit: 'ms CPU/case', standsOn: cases },
    ...(part === 'temporal' && { bar: atMost(42), bare: bare.temporal / bare.flows }),
  }));
  return [
    {
      ...{ name: 'lệnh qua HTTP, trung vị · command, median', value: steady.commands.median, unit: 'ms' },
      ...{ target: atMost(10), bare: sql.median, standsOn: load(steady.commands, passed) },
    },
    {
      ...{ name: 'lệnh qua HTTP, 99% · command, p99', value: steady.commands.p99, unit: 'ms' },
      ...{ target: atMost(50), bare: sql.p99, standsOn: load(steady.commands) },
    },
    {
      ...{ name: 'ghi → cơ quan kế tiếp · commit to next handoff, median', value: steady.handoffs.median, unit: 'ms' },
      ...{ target: atMost(100), bare: bare.delays.median, standsOn: load(steady.handoffs) },
    },
    {
      ...{ name: 'ghi → cơ quan kế tiếp, 99% · p99', value: steady.handoffs.p99, unit: 'ms' },
      ...{ bare: bare.delays.p99, standsOn: load(steady.handoffs) },
    },
    {
      ...{ name: 'ghi → chỉ số · commit to figure, median', value: steady.figures.median, unit: 'ms' },
      ...{ target: atMost(100), standsOn: load(steady.figures, `, looked at every ${LOOK_EVERY_MS} ms`) },
    },
    { name: 'ghi → chỉ số, 99% · p99', value: steady.figures.p99, unit: 'ms', standsOn: load(steady.figures) },
    {
      ...{ name: 'dồn dập, hồ sơ trọn vẹn · burst, whole cases', value: rush.cases / rush.seconds, unit: 'cases/s' },
      ...{ bar: atLeast(25), bare: bare.flows / bare.seconds, standsOn: cases },
    },
    {
      ...{ name: 'dồn dập, ghi → kế tiếp · commit to next handoff, median', value: inRush.median, unit: 'ms' },
      standsOn: `n = ${inRush.n}, all cases at once: the queue counts`,
    },
    {
      ...{ name: 'dồn dập, CPU Node · Node processes', value: node, unit: 'ms CPU/case', standsOn: cases },
      ...{ bar: atMost(47), bare: bare.processor / bare.flows },
    },
    ...parts,
    {
      ...{ name: 'deadline --stdin', value: deadlines.seconds, unit: 's' },
      ...{ target: atMost(3), standsOn: `${deadlines.lines} lines, the whole process` },
    },
    {
      ...{
        name: 'mô phỏng một hồ sơ · simulated case',
        value: (simulated.seconds * 1e6) / simulated.cases,
        unit: 'µs',
      },
      ...{ bar: atMost(200), standsOn: `${simulated.cases} cases, ${simulated.facts} facts, the whole process` },
    },
    ...(starts ? startFigures(starts) : []),
  ];
}

function startFigures({ fresh, warm }: Starts): readonly Figure[] {
  return [
    { name: 'npm start, chưa có dữ liệu · on no data', value: fresh, unit: 's', standsOn: 'programs in the cache' },
    { name: 'npm start, lần sau · warm', value: warm, unit: 's', target: atMost(20), standsOn: 'one start' },
  ];
}
