import { bench } from './bench.js';
import { benchOptions } from './bench-options.js';
import { boardMain } from './board/main.js';
import { liveMain } from './live/main.js';
import { replayMain } from './replay/main.js';
import { isMissed, ratioOf } from './report/figure.js';
import { figuresOf } from './report/figures.js';
import { table } from './report/table.js';
import { retimeMain } from './retime/main.js';

/** A bench that hangs must not hang whoever waits for it. */
const LIMIT_MS = 15 * 60_000;
/** Five thousand cases, a million events or ten million legs are made first. */
const LONG_LIMIT_MS = 60 * 60_000;

const options = benchOptions(process.argv.slice(2));
const isLong = options.retime || options.replay || options.board;
const limit = isLong ? LONG_LIMIT_MS : LIMIT_MS;
setTimeout(() => {
  console.error(`bench: không xong trong ${limit / 60_000} phút · not done within ${limit / 60_000} minutes`);
  process.exit(2);
}, limit).unref();
if (options.retime) process.exit(await retimeMain(options));
if (options.replay) process.exit(await replayMain(options));
if (options.live) process.exit(await liveMain(options));
if (options.board) process.exit(await boardMain(options));
const measured = await bench(options, (line) => console.error(`· ${line}`));
const figures = figuresOf(measured);
const missed = figures.filter(isMissed);
if (options.json) {
  const lines = figures.map((figure) => ({ ...figure, ratio: ratioOf(figure), missed: isMissed(figure) }));
  console.log(JSON.stringify({ on: measured.on, options, figures: lines }, undefined, 2));
} else {
  const { processor, cores, memoryGiB, node, postgres, temporal, kafka } = measured.on;
  console.log(
    `\n${cores} × ${processor}, ${memoryGiB} GiB; Node ${node}, PostgreSQL ${postgres} (fsync on), Temporal ${temporal} (${options.temporal}), Kafka ${kafka}`,
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
