import { bench } from './bench.js';
import { benchOptions } from './bench-options.js';
import { isMissed, ratioOf } from './report/figure.js';
import { figuresOf } from './report/figures.js';
import { table } from './report/table.js';

const options = benchOptions(process.argv.slice(2));
const measured = await bench(options, (line) => console.error(`· ${line}`));
const figures = figuresOf(measured);
const missed = figures.filter(isMissed);
if (options.json) {
  const lines = figures.map((figure) => ({ ...figure, ratio: ratioOf(figure), missed: isMissed(figure) }));
  console.log(JSON.stringify({ on: measured.on, options, figures: lines }, undefined, 2));
} else {
  const { processor, cores, memoryGiB, node, postgres, temporal } = measured.on;
  console.log(
    `\n${cores} × ${processor}, ${memoryGiB} GiB; Node ${node}, PostgreSQL ${postgres} (fsync on), Temporal ${temporal} (${options.temporal}), Kafka`,
  );
  console.log(`\n${table(figures)}\n`);
  console.log(
    '× = bao nhiêu lần vòng đối chứng trong cùng lượt chạy · how many times the bare loop of the same run; (…) = mốc của bản thử, không bắt buộc · bar of the prototype, not enforced',
  );
}
for (const { name, value, unit, target } of missed)
  console.error(`✗ ${name}: ${value.toFixed(1)} ${unit}, ${target?.is} ${target?.value}`);
// the worker of the bare loop leaves native threads behind
process.exit(missed.length > 0 ? 1 : 0);
