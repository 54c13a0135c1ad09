/** Build tools and package managers, run with their progress in sight. */
import { spawn } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { createInterface } from 'node:readline';
import { identityOf } from '../process/identity.mjs';
import { watchOver } from '../process/warden.mjs';

/**
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{cwd?: string, env?: NodeJS.ProcessEnv, input?: string, uid?: number, gid?: number, onLine?: (line: string) => void}} [options]
 * @returns {Promise<string>} its output
 * @throws with its last lines when it fails
 */
export async function runTool(command, args, { input, onLine, ...options } = {}) {
  const child = spawn(command, args, { ...options, detached: true, stdio: ['pipe', 'pipe', 'pipe'] });
  if (child.pid) watchOver({ pid: child.pid, identity: identityOf(child.pid) ?? '' });
  const ended = new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => resolve(code ?? signal));
  });
  const lines = [];
  for (const stream of [child.stdout, child.stderr]) {
    createInterface({ input: stream }).on('line', (line) => {
      lines.push(line);
      onLine?.(line);
    });
  }
  child.stdin.on('error', () => undefined);
  child.stdin.end(input ?? '');
  const result = await ended;
  if (result !== 0)
    throw new Error(`${command} ${args[0] ?? ''} ended with ${result}:\n${lines.slice(-40).join('\n')}`);
  return lines.join('\n');
}

/** @param {string} name @returns {string | undefined} the executable that the shell would take */
export function onPath(name, env = process.env) {
  for (const folder of (env.PATH ?? '').split(delimiter).filter(Boolean)) {
    try {
      const file = join(folder, name);
      accessSync(file, constants.X_OK);
      return file;
    } catch {
      // not in this folder
    }
  }
  return undefined;
}
