/** Settings of the Temporal server on PostgreSQL. */

export const DATABASES = { temporal: 'temporal', visibility: 'temporal_visibility' };

/** Fixed for the life of the database. The shipped 4 shards and 20 connections stall for tens of seconds under bursts. */
const HISTORY_SHARDS = 32;
const CONNECTIONS = { temporal: 60, visibility: 15 };

/**
 * @param {{database: URL, ports: Record<string, {grpc: number, membership: number}>, dynamic: string}} options
 *   ports by service; dynamic = path of the file of dynamic settings
 * @returns the content of the configuration file (JSON is YAML)
 */
export function serverSettings({ database, ports, dynamic }) {
  return {
    log: { stdout: true, level: 'warn' },
    persistence: {
      defaultStore: 'temporal',
      visibilityStore: 'visibility',
      numHistoryShards: HISTORY_SHARDS,
      datastores: { temporal: store('temporal', database), visibility: store('visibility', database) },
    },
    global: { membership: { maxJoinDuration: '30s', broadcastAddress: '127.0.0.1' } },
    services: Object.fromEntries(
      Object.entries(ports).map(([service, { grpc, membership }]) => [
        service,
        { rpc: { grpcPort: grpc, membershipPort: membership, bindOnLocalHost: true } },
      ]),
    ),
    clusterMetadata: {
      enableGlobalNamespace: false,
      failoverVersionIncrement: 10,
      masterClusterName: 'active',
      currentClusterName: 'active',
      clusterInformation: {
        active: {
          enabled: true,
          initialFailoverVersion: 1,
          rpcName: 'frontend',
          rpcAddress: `127.0.0.1:${ports.frontend.grpc}`,
        },
      },
    },
    dcRedirectionPolicy: { policy: 'noop' },
    archival: { history: { state: 'disabled' }, visibility: { state: 'disabled' } },
    namespaceDefaults: { archival: { history: { state: 'disabled' }, visibility: { state: 'disabled' } } },
    dynamicConfigClient: { filepath: dynamic, pollInterval: '60s' },
  };
}

function store(kind, database) {
  return {
    sql: {
      pluginName: 'postgres12',
      databaseName: DATABASES[kind],
      connectAddr: database.host,
      connectProtocol: 'tcp',
      user: database.username,
      password: database.password,
      maxConns: CONNECTIONS[kind],
      maxIdleConns: CONNECTIONS[kind],
      maxConnLifetime: '1h',
    },
  };
}
