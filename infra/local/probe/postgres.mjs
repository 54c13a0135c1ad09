/** Asking a PostgreSQL server. */
import { ask } from './tcp.mjs';

/** Does it take connections now? While it starts or recovers it answers with an error instead of asking who we are. */
export async function postgresAnswers(port, host) {
  const answer = await ask(port, startup('postgres', 'postgres'), (bytes) => bytes.length > 0, { host });
  return answer !== undefined && answer[0] === 'R'.charCodeAt(0);
}

function startup(user, database) {
  const body = Buffer.concat([Buffer.from([0, 3, 0, 0]), Buffer.from(`user\0${user}\0database\0${database}\0\0`)]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(body.length + 4);
  return Buffer.concat([length, body]);
}
