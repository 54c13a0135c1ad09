/** A single gRPC call without a gRPC library: enough to ask a Temporal server whether it is there. */
import { connect } from 'node:http2';

/**
 * @param {string} address host:port
 * @param {string} method full path of the method
 * @param {Buffer} message the encoded request
 * @param {number} [withinMs]
 * @returns {Promise<number | undefined>} the gRPC status (0 = OK); undefined when nobody answered
 */
export function callGrpc(address, method, message, withinMs = 2_000) {
  return new Promise((resolve) => {
    const session = connect(`http://${address}`);
    const finish = (status) => {
      clearTimeout(limit);
      session.destroy();
      resolve(status);
    };
    const limit = setTimeout(finish, withinMs);
    session.once('error', () => finish(undefined));
    const request = session.request({
      ':method': 'POST',
      ':path': method,
      'content-type': 'application/grpc',
      te: 'trailers',
    });
    let status;
    const read = (headers) => {
      status = headers['grpc-status'] ?? status;
    };
    request.on('response', read);
    request.on('trailers', read);
    request.once('error', () => finish(undefined));
    request.once('close', () => finish(status === undefined ? undefined : Number(status)));
    request.resume();
    request.end(Buffer.concat([frameHeader(message.length), message]));
  });
}

function frameHeader(length) {
  const header = Buffer.alloc(5);
  header.writeUInt32BE(length, 1);
  return header;
}
