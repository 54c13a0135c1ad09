/** Servers that somebody else runs, named in the environment: used as they are, never stopped by us. */
import { callGrpc } from '../probe/grpc.mjs';
import { askKafka } from '../probe/kafka.mjs';
import { postgresAnswers } from '../probe/postgres.mjs';

/**
 * @param {string} name
 * @param {NodeJS.ProcessEnv} env
 * @param {(line: string) => void} log
 * @returns {Promise<object | undefined>} undefined when the environment names none
 * @throws when the one it names does not answer
 */
export async function externalServer(name, env, log) {
  const named = kinds[name];
  const address = named && env[named.variable];
  if (!address) return undefined;
  const server = named.read(address, env);
  if (!(await named.answers(server)))
    throw new Error(`${name}: ${named.variable} is set, but nothing answers at ${server.shown ?? address}`);
  log(`${name}: using ${named.variable} from the environment`);
  return { ...server, reused: true, exited: new Promise(() => undefined), stop: async () => 'left running' };
}

const kinds = {
  postgres: {
    variable: 'DATABASE_URL',
    read: (url) => {
      const { hostname, port } = new URL(url);
      return { url, host: hostname, port: Number(port || 5432), shown: `${hostname}:${port || 5432}` };
    },
    answers: ({ host, port }) => postgresAnswers(port, host),
  },
  kafka: {
    variable: 'KAFKA_BROKERS',
    read: (brokers) => {
      const [host, port] = brokers.split(',')[0].split(':');
      return { address: brokers, host, port: Number(port) };
    },
    answers: async ({ host, port }) => (await askKafka(port, host)) !== undefined,
  },
  temporal: {
    variable: 'TEMPORAL_ADDRESS',
    read: (address, env) => ({
      address,
      namespace: env.TEMPORAL_NAMESPACE ?? 'default',
      port: Number(address.split(':')[1]),
    }),
    answers: async ({ address }) =>
      (await callGrpc(address, '/grpc.health.v1.Health/Check', Buffer.alloc(0))) !== undefined,
  },
};
