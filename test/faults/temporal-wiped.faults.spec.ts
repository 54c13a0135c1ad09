import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { until } from './src/province/until.js';
import { expectIntact } from './src/record/expect-intact.js';
import { untilQuiet } from './src/record/quiet.js';
import type { Office } from './src/staff/office.js';
import { openStage, type Stage, say } from './src/stage.js';

describe('Temporal loses all its data while cases are open', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage();
  }, 180_000);
  afterAll(() => stage?.end(), 120_000);

  it('people work on, `flow rebuild` starts a flow for each open case, and all finish: nothing missed, nothing done twice', async () => {
    const { province, record } = stage;
    const { temporal } = province.parts;
    const office = stage.work(50);
    let meanwhile: Office | undefined;
    try {
      await until('half way', () => office.progress() > 0.4, { within: 120_000, every: 7 });
      await temporal.kill();
      rmSync(join(province.home, 'temporal'), { recursive: true });
      meanwhile = stage.work(5);
      await until('counters take in cases without it', () => meanwhile?.opened.size === 5);
      await temporal.start();
      say(`Temporal is back without its data, at ${Math.round(office.progress() * 100)} %`);
      await province.lienthong('flow', 'rebuild');
      await Promise.all([office.finished, meanwhile.finished]);
    } finally {
      office.close();
      meanwhile?.close();
    }
    await untilQuiet(province, record);
    const { facts } = await expectIntact(stage, new Map([...office.opened, ...meanwhile.opened]));
    say(`${facts} facts, each once`);
  }, 360_000);
});
