import { jest } from '@jest/globals';
import { flowBundleOnce } from '@lienthong/case-worker/testing';
import { encryptedData } from '@lienthong/platform/temporal';
import { DefaultLogger, Runtime, Worker } from '@temporalio/worker';
import { CODEC_KEY, histories } from './histories.js';

jest.setTimeout(60_000);
Runtime.install({ shutdownSignals: [], logger: new DefaultLogger('WARN') });

/** What the stories must have left; a lost file would be a lost guarantee. */
const NAMES = [
  'continued-as-new',
  'intake-unsupplied',
  'late-with-notices',
  'p1-components',
  'p1-residence',
  'p3b-chain',
  'p4-appointments',
  'refused-and-returned',
  'supplement',
];

it('keeps a history of each shape of flow', () => {
  expect(histories().map(([name]) => name)).toEqual(expect.arrayContaining(NAMES.map((name) => `${name}.json`)));
});

it.each(histories())('%s replays on the current workflow code', async (_name, history) => {
  const options = { workflowBundle: await flowBundleOnce(), dataConverter: encryptedData({ codecKey: CODEC_KEY }) };
  await expect(Worker.runReplayHistory(options, history)).resolves.toBeUndefined();
});
