import { openCaseStore } from '@lienthong/case-store';
import { provinceCalendar } from '@lienthong/catalogue';
import { type CaseCode, type Clock, instantOfEpoch } from '@lienthong/kernel';
import { pastClock } from './past-clock.js';
import { stories } from './stories.js';
import { tellStory } from './tell-story.js';

/** Fills the store with the demo province's history; what was told before is left as it is. Gives the codes of new cases. */
export async function tellStories(databaseUrl: string, clock: Clock): Promise<readonly CaseCode[]> {
  const past = pastClock(instantOfEpoch(await clock.now()), provinceCalendar());
  const store = openCaseStore({ databaseUrl, clock: past, name: 'demo province', poolSize: 2 });
  const told: CaseCode[] = [];
  try {
    for (const story of stories) {
      const caseCode = await tellStory(store, story, past);
      if (caseCode) told.push(caseCode);
    }
  } finally {
    await store.close();
  }
  return told;
}
