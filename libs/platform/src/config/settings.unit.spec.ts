import { InvalidSettings, readSettings } from './index.js';

const names = ['DATABASE_URL', 'KAFKA_BROKERS', 'HOST', 'PORT', 'LIENTHONG_CODEC_KEY'] as const;

describe('settings', () => {
  it('reads what is named, with the defaults', () => {
    const env = {
      DATABASE_URL: 'postgresql://a:b@localhost:5432/c',
      KAFKA_BROKERS: 'one:9092, two:9092',
      LIENTHONG_CODEC_KEY: Buffer.alloc(32).toString('base64'),
    };
    expect(readSettings(names, env)).toEqual({
      ...env,
      KAFKA_BROKERS: ['one:9092', 'two:9092'],
      HOST: '127.0.0.1',
      PORT: 3000,
    });
  });

  it('lists every fault at once and repeats no value', () => {
    const env = { KAFKA_BROKERS: 'secret', HOST: ' ', PORT: 'secret', LIENTHONG_CODEC_KEY: 'c2VjcmV0' };
    const refusal = (() => {
      try {
        readSettings(names, env);
      } catch (error) {
        return error;
      }
      return undefined;
    })();
    expect(refusal).toBeInstanceOf(InvalidSettings);
    const { faults, message } = refusal as InvalidSettings;
    expect(faults.map(({ name }) => name).sort()).toEqual([...names].sort());
    expect(faults).toContainEqual({ name: 'DATABASE_URL', rule: 'missing' });
    expect(message).not.toContain('secret');
  });
});
