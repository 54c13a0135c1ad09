import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const COMMAND = fileURLToPath(new URL('../../../../apps/cli/bin/lienthong.mjs', import.meta.url));
const UNITS = ['working-hour', 'working-day', 'calendar-day'] as const;

/**
 * Seconds of the whole process that answers so many lines of `deadline --stdin`.
 * @throws {Error} when it fails or does not answer every line
 */
export async function deadlineSeconds(lines: number): Promise<number> {
  const input = Array.from({ length: lines }, (_, n) => `${JSON.stringify(question(n))}\n`).join('');
  const began = performance.now();
  const child = spawn(process.execPath, [COMMAND, 'deadline', '--stdin', '--json'], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  let answers = 0;
  child.stdout.on('data', (piece: Buffer) => {
    for (const byte of piece) if (byte === 0x0a) answers += 1;
  });
  child.stdin.end(input);
  const code = await new Promise((resolve, reject) => child.once('error', reject).once('close', resolve));
  const seconds = (performance.now() - began) / 1_000;
  if (code !== 0 || answers !== lines)
    throw new Error(`deadline --stdin: code ${code}, ${answers} answers to ${lines} lines`);
  return seconds;
}

/** Every unit and amount, over all days of a year that is known officially. */
function question(n: number) {
  const day = new Date(Date.UTC(2025, 0, 1 + (n % 365), n % 24, n % 60));
  return { from: day.toISOString().replace('.000', ''), amount: 1 + (n % 60), unit: UNITS[n % UNITS.length] };
}
