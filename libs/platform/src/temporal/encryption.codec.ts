import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { METADATA_ENCODING_KEY, type Payload, type PayloadCodec } from '@temporalio/common';
import { decode, encode } from '@temporalio/common/lib/encoding.js';
import proto from '@temporalio/proto';
import type { CodecKeys } from './codec-key.js';

/** The package is CommonJS, and Node finds no named export in it. */
const { temporal } = proto;

const ENCODING = 'binary/encrypted';
const KEY_ID = 'encryption-key-id';
const CIPHER = 'aes-256-gcm';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** A payload was written with a key that this process was not given. */
export class UnknownCodecKey extends Error {
  override readonly name = 'UnknownCodecKey';
}

/** Everything that rests in a Temporal history is encrypted with AES-256-GCM: nonce, ciphertext, tag. What is not encrypted is read as it is. */
export class EncryptionCodec implements PayloadCodec {
  constructor(private readonly keys: CodecKeys) {}

  async encode(payloads: Payload[]): Promise<Payload[]> {
    return payloads.map((payload) => this.seal(payload));
  }

  async decode(payloads: Payload[]): Promise<Payload[]> {
    return payloads.map((payload) => this.unseal(payload));
  }

  private seal(payload: Payload): Payload {
    const nonce = randomBytes(NONCE_BYTES);
    const cipher = createCipheriv(CIPHER, this.keys.write.secret, nonce);
    const plain = temporal.api.common.v1.Payload.encode(payload).finish();
    return {
      metadata: { [METADATA_ENCODING_KEY]: encode(ENCODING), [KEY_ID]: encode(this.keys.write.id) },
      data: Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()]),
    };
  }

  private unseal(payload: Payload): Payload {
    const { metadata, data } = payload;
    if (!metadata || !data || text(metadata[METADATA_ENCODING_KEY]) !== ENCODING) return payload;
    const id = text(metadata[KEY_ID]);
    const key = this.keys.read.find((one) => one.id === id);
    if (!key) throw new UnknownCodecKey(`no codec key ${id}`);
    const sealed = Buffer.from(data);
    const decipher = createDecipheriv(CIPHER, key.secret, sealed.subarray(0, NONCE_BYTES));
    decipher.setAuthTag(sealed.subarray(-TAG_BYTES));
    const plain = Buffer.concat([decipher.update(sealed.subarray(NONCE_BYTES, -TAG_BYTES)), decipher.final()]);
    return temporal.api.common.v1.Payload.decode(plain);
  }
}

const text = (bytes: Uint8Array | null | undefined): string => (bytes ? decode(bytes) : '');
