import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { until } from './src/province/until.js';
import { expectFigures, expectIntact } from './src/record/expect-intact.js';
import { untilQuiet } from './src/record/quiet.js';
import { type TopicWatch, watchTopic } from './src/record/topic.js';
import { openStage, type Stage, say } from './src/stage.js';

describe('Kafka loses all its data while cases are open', () => {
  let stage: Stage;
  let refilled: TopicWatch | undefined;
  beforeAll(async () => {
    stage = await openStage();
  }, 180_000);
  afterAll(async () => {
    await refilled?.close();
    await stage?.end();
  }, 120_000);

  it('`events republish` fills the topic byte for byte as it was, once; the figures are rebuilt, and life goes on', async () => {
    const { province, record } = stage;
    const { kafka, 'event-relay': relay, 'case-worker': worker, 'indicator-service': indicators } = province.parts;
    const office = stage.work(40);
    try {
      await until('half way', () => office.progress() > 0.5, { within: 120_000 });
      await office.rest();
      await until('the outbox is empty', async () => (await record.outbox()) === 0);
      await Promise.all([worker.stop(), indicators.stop()]);
      await until('the outbox is empty', async () => (await record.outbox()) === 0);
      await relay.stop();
      const before = await stage.topic.published();

      await kafka.kill();
      rmSync(join(province.home, 'kafka'), { recursive: true });
      await kafka.start();
      await province.lienthong('setup');
      await province.lienthong('events', 'republish');
      refilled = watchTopic(province.env.KAFKA_BROKERS ?? ''); // the one who read along before stands at offsets that are gone
      const after = await refilled.published();
      expect(after).toEqual({ events: before.events, repeats: 0 });
      say(`${[...after.events.values()].flat().length} events, byte for byte as they were`);
      await expect(province.lienthong('events', 'republish')).rejects.toThrow(/ended with code 1/);

      await Promise.all([relay.start(), worker.start(), indicators.start()]);
      await province.lienthong('indicators', 'rebuild');
      await expectFigures(province, record);
      office.goOn();
      await office.finished;
    } finally {
      office.close();
    }
    await untilQuiet(province, record);
    await expectIntact({ ...stage, topic: refilled }, office.opened);
  }, 360_000);
});
