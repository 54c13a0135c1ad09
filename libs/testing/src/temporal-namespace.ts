import { randomUUID } from 'node:crypto';
import { msToTs } from '@temporalio/common/lib/time.js';
import { serverAddress } from './server-address.js';

/** A namespace of the test server that nobody else knows: codes of cases, which are ids of flows, may come again in it. */
export async function temporalNamespace(): Promise<{ readonly address: string; readonly namespace: string }> {
  // loaded when it is needed: most tests ask this package for a database only
  const { Connection } = await import('@temporalio/client');
  const address = serverAddress('TEST_TEMPORAL_ADDRESS');
  const namespace = `test-${randomUUID()}`;
  const connection = await Connection.connect({ address });
  try {
    const workflowExecutionRetentionPeriod = msToTs('1 day');
    await connection.workflowService.registerNamespace({ namespace, workflowExecutionRetentionPeriod });
    return { address, namespace };
  } finally {
    await connection.close();
  }
}
