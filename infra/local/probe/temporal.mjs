/** Asking a Temporal server. */
import { callGrpc } from './grpc.mjs';

/** Does a server with this namespace answer? @param {string} address host:port @param {string} namespace */
export async function temporalAnswers(address, namespace) {
  const name = Buffer.from(namespace);
  const request = Buffer.concat([Buffer.from([0x0a, name.length]), name]); // DescribeNamespaceRequest { string namespace = 1 }
  return (await callGrpc(address, '/temporal.api.workflowservice.v1.WorkflowService/DescribeNamespace', request)) === 0;
}

/** Does the time-skipping test server answer? It knows no namespaces, but tells its clock. @param {string} address host:port */
export async function testServerAnswers(address) {
  return (await callGrpc(address, '/temporal.api.testservice.v1.TestService/GetCurrentTime', Buffer.alloc(0))) === 0;
}
