/**
 * Plays the stories and keeps the histories of their flows: `node infra/tooling/run.mjs test/replay [NAME]`.
 * What is there stays as it is, for it stands for flows that run somewhere; a new shape of flow gets a new story.
 */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stageInTime } from '@lienthong/case-worker/testing';
import { historyToJSON } from '@temporalio/common/lib/proto-utils.js';
import { HISTORIES } from './histories.js';
import { stories } from './stories.js';

mkdirSync(HISTORIES, { recursive: true });
for (const [story, play] of Object.entries(stories)) {
  console.log(story);
  const weeks = await stageInTime('2025-12-01T09:00');
  try {
    for (const [name, { code, runId }] of Object.entries(await play(weeks))) {
      const file = join(HISTORIES, `${name}.json`);
      if (existsSync(file)) continue;
      const flow = weeks.stage.temporal.client.workflow;
      await flow.getHandle(code).result();
      const history = historyToJSON(await flow.getHandle(code, runId).fetchHistory());
      // who recorded it is nobody's business
      writeFileSync(file, `${history.replaceAll(/("identity":\s*)"[^"]*"/g, '$1"recorded"')}\n`);
      console.log(`  ${name}.json`);
    }
  } finally {
    await weeks.stop();
  }
}
