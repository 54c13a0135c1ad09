import { Client, Connection } from '@temporalio/client';
import type { DataConverter } from '@temporalio/common';
import { type CodecKeys, codecKeys } from './codec-key.js';
import { EncryptionCodec } from './encryption.codec.js';

export interface TemporalSettings {
  readonly address: string;
  readonly namespace: string;
  /** See `codecKeys`. */
  readonly codecKey: string;
}

/** The same for client and worker: JSON, then encrypted. */
export function encryptedData(keys: CodecKeys): DataConverter {
  return { payloadCodecs: [new EncryptionCodec(keys)] };
}

/** Connects when it is first used, so that a process may start before Temporal does. `close` ends the connection. */
export function openTemporalClient(settings: TemporalSettings): { readonly client: Client; close(): Promise<void> } {
  const connection = Connection.lazy({ address: settings.address });
  const dataConverter = encryptedData(codecKeys(settings.codecKey));
  const client = new Client({ connection, namespace: settings.namespace, dataConverter });
  return { client, close: () => connection.close() };
}
