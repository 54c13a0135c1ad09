import { defaultPayloadConverter } from '@temporalio/common';
import { codecKeys } from './codec-key.js';
import { EncryptionCodec, UnknownCodecKey } from './encryption.codec.js';

const first = Buffer.alloc(32, 1).toString('base64');
const second = Buffer.alloc(32, 2).toString('base64');
const payload = defaultPayloadConverter.toPayload({ name: 'Nguyễn Văn Mẫu' });
const codec = (write: string, ...older: string[]) => new EncryptionCodec(codecKeys(write, older));

describe('what rests in a history', () => {
  it('comes back as it was, and shows nothing meanwhile', async () => {
    const [sealed] = await codec(first).encode([payload]);
    expect(Buffer.from(sealed!.data!).toString('latin1')).not.toContain('name');
    expect(await codec(first).decode([sealed!])).toEqual([
      expect.objectContaining({ data: Buffer.from(payload.data!), metadata: expect.anything() }),
    ]);
  });

  it('is written with the new key after rotation, and what the old key wrote is still read', async () => {
    const [old] = await codec(first).encode([payload]);
    const rotated = codec(second, first);
    const [fresh] = await rotated.encode([payload]);
    expect(defaultPayloadConverter.fromPayload((await rotated.decode([old!]))[0]!)).toEqual({ name: 'Nguyễn Văn Mẫu' });
    await expect(codec(first).decode([fresh!])).rejects.toThrow(UnknownCodecKey);
  });

  it('is refused when somebody changed it', async () => {
    const [sealed] = await codec(first).encode([payload]);
    sealed!.data![20]! ^= 1;
    await expect(codec(first).decode([sealed!])).rejects.toThrow();
  });

  it('never looks the same twice', async () => {
    const [one, two] = await codec(first).encode([payload, payload]);
    expect(Buffer.from(one!.data!).equals(Buffer.from(two!.data!))).toBe(false);
  });

  it.each(['', 'short', Buffer.alloc(16).toString('base64')])('needs a key of 32 bytes, not %j', (text) => {
    expect(() => codecKeys(text)).toThrow('32 bytes');
  });
});
