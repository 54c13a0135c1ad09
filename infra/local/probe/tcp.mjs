/** One question, one answer over TCP. */
import { connect } from 'node:net';

/**
 * @param {number} port
 * @param {Buffer} question
 * @param {(answer: Buffer) => boolean} isWhole whether what came so far is the whole answer
 * @param {{host?: string, withinMs?: number}} [options]
 * @returns {Promise<Buffer | undefined>} undefined when nobody answered
 */
export function ask(port, question, isWhole, { host = '127.0.0.1', withinMs = 2_000 } = {}) {
  return new Promise((resolve) => {
    const socket = connect({ port, host });
    const finish = (answer) => {
      socket.destroy();
      resolve(answer);
    };
    let answer = Buffer.alloc(0);
    socket.setTimeout(withinMs, () => finish(undefined));
    socket.once('error', () => finish(undefined));
    socket.once('close', () => finish(undefined));
    socket.on('data', (part) => {
      answer = Buffer.concat([answer, part]);
      if (isWhole(answer)) finish(answer);
    });
    socket.once('connect', () => socket.write(question));
  });
}
