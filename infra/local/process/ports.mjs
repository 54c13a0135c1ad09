/** Ports on the loopback interface. */
import { createServer } from 'node:net';

const HOST = '127.0.0.1';
const promised = new Set();

/** @param {number} port @returns {Promise<boolean>} */
export function isFree(port) {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen({ port, host: HOST, exclusive: true }, () => probe.close(() => resolve(true)));
  });
}

/** @returns {Promise<number>} some free port, never the same one twice within this process */
export async function anyPort() {
  const port = await new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen({ port: 0, host: HOST }, () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
  if (promised.has(port)) return anyPort();
  promised.add(port);
  return port;
}

/**
 * The wanted port, or the next free one above it, said aloud.
 * @param {number} wanted 0 = any
 * @param {string} what for the message
 * @param {(line: string) => void} log
 */
export async function choosePort(wanted, what, log) {
  if (wanted === 0) return anyPort();
  for (let port = wanted; port < wanted + 200; port++) {
    if (promised.has(port) || !(await isFree(port))) continue;
    promised.add(port);
    if (port !== wanted) log(`port ${wanted} is taken, ${what} uses ${port}`);
    return port;
  }
  return anyPort();
}

/** Gives a port back, once its server is gone. @param {number} port */
export function releasePort(port) {
  promised.delete(port);
}
