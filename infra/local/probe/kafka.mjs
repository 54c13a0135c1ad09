/** Asking a Kafka broker. */
import { ask } from './tcp.mjs';

const METADATA = 3;
const METADATA_VERSION = 2;

/**
 * @param {number} port
 * @param {string} [host]
 * @returns {Promise<{brokers: number, clusterId: string} | undefined>} brokers that may serve, and whose cluster it is
 */
export async function askKafka(port, host) {
  const answer = await ask(
    port,
    metadataRequest(),
    (bytes) => bytes.length >= 4 && bytes.length >= 4 + bytes.readInt32BE(0),
    { host },
  );
  return answer && readMetadata(answer);
}

/** Header v1 (key, version, correlation id, client id) and no topics. */
function metadataRequest() {
  const client = Buffer.from('lienthong-local');
  const request = Buffer.alloc(4 + 2 + 2 + 4 + 2 + client.length + 4);
  request.writeInt32BE(request.length - 4, 0);
  request.writeInt16BE(METADATA, 4);
  request.writeInt16BE(METADATA_VERSION, 6);
  request.writeInt32BE(1, 8);
  request.writeInt16BE(client.length, 12);
  client.copy(request, 14);
  return request;
}

function readMetadata(bytes) {
  let at = 8;
  const text = () => {
    const length = bytes.readInt16BE(at);
    at += 2;
    if (length < 0) return '';
    at += length;
    return bytes.toString('utf8', at - length, at);
  };
  const brokers = bytes.readInt32BE(at);
  at += 4;
  for (let broker = 0; broker < brokers; broker++) {
    at += 4; // node id
    text(); // host
    at += 4; // port
    text(); // rack
  }
  return { brokers, clusterId: text() };
}
