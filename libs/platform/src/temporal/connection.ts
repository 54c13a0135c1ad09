import { Client, Connection } from '@temporalio/client';
import type { DataConverter } from '@temporalio/common';
import { codecKeys } from './codec-key.js';
import { EncryptionCodec } from './encryption.codec.js';

export interface TemporalSettings {
  readonly address: string;
  readonly namespace: string;
  /** Base64 of 32 bytes: the key that writes, and those that only read what was written before a rotation. */
  readonly codecKey: string;
  readonly oldCodecKeys?: readonly string[];
}

/** The same for client and worker: JSON, then encrypted. */
export function encryptedData(settings: Pick<TemporalSettings, 'codecKey' | 'oldCodecKeys'>): DataConverter {
  return { payloadCodecs: [new EncryptionCodec(codecKeys(settings.codecKey, settings.oldCodecKeys))] };
}

/** Connects when it is first used, so that a process may start before Temporal does. `close` ends the connection. */
export function openTemporalClient(settings: TemporalSettings): { readonly client: Client; close(): Promise<void> } {
  const connection = Connection.lazy({ address: settings.address });
  const dataConverter = encryptedData(settings);
  const client = new Client({ connection, namespace: settings.namespace, dataConverter });
  return { client, close: () => connection.close() };
}
