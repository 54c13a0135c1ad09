/** Kafka 4.3 in KRaft mode: one broker, or three. Each is broker and controller at once. */
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { findJars, KAFKA } from '../find/jars.mjs';
import { findJava } from '../find/java.mjs';
import { runTool } from '../find/run-tool.mjs';
import { askKafka } from '../probe/kafka.mjs';
import { startChild } from '../process/child.mjs';
import { choosePort } from '../process/ports.mjs';
import { brokerLogging, brokerSettings } from './kafka-settings.mjs';
import { runServer } from './server.mjs';

export const KAFKA_PORT = 9092;
/** The last broker of a cluster that stops waits in vain for a majority to let it go. */
const LAST_OF_THREE_MS = 3_000;
const JVM = ['-Xms256m', '-Xmx512m', '-XX:+UseSerialGC', '-Djava.net.preferIPv4Stack=true'];

/** One broker. @param {{home: string, port?: number, log: (line: string) => void}} options port 0 = any free one */
export async function startKafka({ home, port = KAFKA_PORT, log }) {
  return startBroker({
    home,
    name: 'kafka',
    node: 1,
    cluster: clusterId(join(home, 'kafka')),
    ports: () => choosePorts(1, port, log),
    brokers: 1,
    log,
  });
}

/**
 * Three brokers, each topic kept threefold: `brokers[n].stop()` takes one away.
 * @param {{home: string, port?: number, log: (line: string) => void}} options first of three ports, any free ones unless told
 */
export async function startThreeKafkas({ home, port = 0, log }) {
  const cluster = clusterId(join(home, 'kafka-three'));
  const nodes = await choosePorts(3, port, log);
  const start = (node) =>
    startBroker({ home, name: `kafka-three/${node}`, node, cluster, ports: async () => nodes, brokers: 3, log });
  const brokers = await Promise.all([1, 2, 3].map(start));
  return {
    addresses: brokers.map(({ address }) => address),
    brokers,
    /** Starts one that was stopped or killed, where it was. @param {number} index 0, 1 or 2 */
    restart: async (index) => {
      brokers[index] = await start(index + 1);
      return brokers[index];
    },
    stop: () => Promise.all(brokers.map((broker) => broker.stop())),
  };
}

function startBroker({ home, name, node, cluster, ports, brokers, log }) {
  const folder = join(home, name);
  const launch = async () => {
    const [java, lib, nodes] = await Promise.all([findJava(), findJars(KAFKA, log), ports()]);
    const file = join(folder, 'server.properties');
    const logging = join(folder, 'log4j2.properties');
    mkdirSync(folder, { recursive: true });
    writeFileSync(file, brokerSettings({ node, folder: join(folder, 'data'), nodes }));
    writeFileSync(logging, brokerLogging);
    const run = [...JVM, `-Dlog4j2.configurationFile=${logging}`, '-cp', join(lib, '*')];
    await format(java, run, folder, cluster, log);
    const child = await startChild(java, [...run, 'kafka.Kafka', file], {
      logFile: join(home, 'logs', `${name}.log`),
      graceMs: brokers > 1 ? LAST_OF_THREE_MS : undefined,
    });
    const port = nodes[node - 1].broker;
    return { child, addresses: { address: `127.0.0.1:${port}`, port, cluster }, ports: Object.values(nodes[node - 1]) };
  };
  const answers = async (at) => {
    const told = await askKafka(at.port);
    return told?.clusterId === at.cluster && told.brokers >= Math.min(2, brokers);
  };
  return runServer({ name, home, log, answers, launch });
}

/** Twice is harmless, but costs a start of Java. */
async function format(java, run, folder, cluster, log) {
  const data = join(folder, 'data');
  if (existsSync(join(data, 'bootstrap.checkpoint')) || existsSync(join(data, '__cluster_metadata-0'))) return;
  log('kafka: formatting its log folder');
  rmSync(data, { recursive: true, force: true });
  await runTool(java, [
    ...run,
    'kafka.tools.StorageTool',
    'format',
    // an id may begin with a dash: written apart, it would be taken for an option
    `--cluster-id=${cluster}`,
    '-c',
    join(folder, 'server.properties'),
  ]);
}

/** Kept beside the data; a broker that answers with another one is not ours. */
function clusterId(folder) {
  const file = join(folder, 'cluster-id');
  mkdirSync(folder, { recursive: true });
  if (!existsSync(file)) writeFileSync(file, randomBytes(16).toString('base64url'));
  return readFileSync(file, 'utf8');
}

async function choosePorts(count, first, log) {
  const nodes = [];
  for (let node = 0; node < count; node++) {
    nodes.push({
      broker: await choosePort(first && first + node, 'Kafka', log),
      controller: await choosePort(0, 'Kafka', log),
    });
  }
  return nodes;
}
