import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';

const COMMAND = fileURLToPath(new URL('../../../../apps/cli/bin/lienthong.mjs', import.meta.url));

export interface SimulatedCases {
  /** Of the whole process, the loading of the catalogue included. */
  readonly seconds: number;
  /** Filings, and the cases of their component procedures. */
  readonly cases: number;
  readonly facts: number;
}

/**
 * A year with so many filings through `lienthong simulate`.
 * @throws {Error} when it fails
 */
export async function simulatedCases(filings: number): Promise<SimulatedCases> {
  const began = performance.now();
  const child = spawn(process.execPath, [COMMAND, 'simulate', '--seed', '1', '--cases', String(filings), '--json'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const ended = new Promise((resolve, reject) => child.once('error', reject).once('close', resolve));
  const [told, code] = await Promise.all([text(child.stdout), ended]);
  const seconds = (performance.now() - began) / 1_000;
  if (code !== 0) throw new Error(`simulate: code ${code}`);
  const answer = JSON.parse(told) as { readonly filings: number; readonly components: number; readonly facts: number };
  return { seconds, cases: answer.filings + answer.components, facts: answer.facts };
}
