import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const SCRIPT = fileURLToPath(new URL('../../../../infra/local/start.mjs', import.meta.url));
/** The line with which `npm start` says that all is up. */
const READY = 'ready in';

export interface Starts {
  /** Seconds with no data yet; programs are installed and compiled. */
  readonly fresh: number;
  /** Seconds of the next start, on the data that the first one left. */
  readonly warm: number;
}

/** Starts the whole province twice, as a person at a terminal does, and stops it with Ctrl-C. */
export async function startSeconds(): Promise<Starts> {
  const home = mkdtempSync(join(tmpdir(), 'lienthong-start-'));
  try {
    return { fresh: await oneStart(home), warm: await oneStart(home) };
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

async function oneStart(home: string): Promise<number> {
  const began = performance.now();
  const child = spawn(process.execPath, [SCRIPT], {
    env: { ...process.env, LIENTHONG_HOME: home },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise((resolve) => child.once('close', resolve));
  const isReady = await Promise.race([said(child, READY), ended.then(() => false)]);
  const seconds = (performance.now() - began) / 1_000;
  child.kill('SIGINT');
  await ended;
  if (!isReady) throw new Error('npm start ended before it was ready');
  return seconds;
}

async function said(child: ChildProcess & { readonly stdout: NodeJS.ReadableStream }, words: string): Promise<boolean> {
  for await (const line of createInterface({ input: child.stdout })) if (line.includes(words)) return true;
  return false;
}
