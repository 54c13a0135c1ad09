/** server.properties and logging of one embedded broker. */

/**
 * @param {{node: number, folder: string, nodes: readonly {broker: number, controller: number}[]}} options
 *   ports of every node of the cluster, in order of their numbers, which begin at 1
 */
export function brokerSettings({ node, folder, nodes }) {
  const own = nodes[node - 1];
  const copies = Math.min(3, nodes.length);
  return properties({
    'process.roles': 'broker,controller',
    'node.id': node,
    'controller.quorum.voters': nodes.map(({ controller }, index) => `${index + 1}@127.0.0.1:${controller}`).join(','),
    listeners: `PLAINTEXT://127.0.0.1:${own.broker},CONTROLLER://127.0.0.1:${own.controller}`,
    'advertised.listeners': `PLAINTEXT://127.0.0.1:${own.broker}`,
    'controller.listener.names': 'CONTROLLER',
    'listener.security.protocol.map': 'CONTROLLER:PLAINTEXT,PLAINTEXT:PLAINTEXT',
    'log.dirs': folder,
    // Topics are created as code; a misspelt one is an error, not a new topic.
    'auto.create.topics.enable': false,
    'default.replication.factor': copies,
    'min.insync.replicas': copies > 1 ? 2 : 1,
    'offsets.topic.replication.factor': copies,
    'offsets.topic.num.partitions': 8,
    'transaction.state.log.replication.factor': copies,
    'transaction.state.log.min.isr': copies > 1 ? 2 : 1,
    'transaction.state.log.num.partitions': 4,
    'share.coordinator.state.topic.replication.factor': copies,
    'share.coordinator.state.topic.min.isr': 1,
    // A laptop that slept for a fortnight must not find its consumers' positions gone.
    'offsets.retention.minutes': 60 * 24 * 365,
    // Nobody waits three seconds for members that will not come.
    'group.initial.rebalance.delay.ms': 0,
    // After a kill -9 a broker may register again only when its old session has run out (default: 9 s).
    'broker.session.timeout.ms': 3000,
    'broker.heartbeat.interval.ms': 500,
  });
}

/** Warnings only, on standard output, which is the server's log file. */
export const brokerLogging = properties({
  status: 'error',
  'appender.out.type': 'Console',
  'appender.out.name': 'out',
  'appender.out.layout.type': 'PatternLayout',
  'appender.out.layout.pattern': '%d{ISO8601} %p %c: %m%n',
  'rootLogger.level': 'warn',
  'rootLogger.appenderRef.out.ref': 'out',
});

function properties(values) {
  return Object.entries(values)
    .map(([name, value]) => `${name}=${value}\n`)
    .join('');
}
