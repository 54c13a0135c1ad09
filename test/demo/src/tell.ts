import type { CaseView } from '@lienthong/contracts/http';
import { api } from '@lienthong/contracts/http';
import { instant } from '@lienthong/kernel';
import type { Province } from './stage/province.js';
import type { Scene, Story } from './stories/story.js';

/** Plays the scenes of all stories in the order of time. @returns the code of each story's case */
export async function tell(
  stories: readonly Story[],
  province: Province,
  say: (line: string) => void,
): Promise<Map<Story, string>> {
  const codes = new Map<Story, string>();
  const scenes = stories.flatMap((story) => story.scenes.map((scene) => ({ story, scene })));
  scenes.sort((a, b) => (a.scene.at < b.scene.at ? -1 : 1));
  for (const { story, scene } of scenes) {
    await province.passTo(instant(scene.at));
    say(`${scene.at.replace('T', ' ')}  ${scene.tells}`);
    await play(scene, story, codes, province);
  }
  await province.settle();
  return codes;
}

async function play(
  { by, takesFile, does }: Scene,
  story: Story,
  codes: Map<Story, string>,
  { office }: Province,
): Promise<void> {
  if ('open' in does) {
    codes.set(story, await office.open(by, does.open));
    return;
  }
  const code = codes.get(story);
  if (!code) throw new Error(`${story.title}: nothing was opened yet`);
  const of = does.on ? await childOf(story, code, does.on, office) : code;
  const leg = 'leg' in does.command ? does.command.leg : undefined;
  if (takesFile && leg) await office.ask(by, of, { type: 'accept-handoff', leg });
  await office.ask(by, of, does.command);
}

async function childOf(story: Story, code: string, step: string, office: Province['office']): Promise<string> {
  const counter = story.scenes[0]?.by ?? '';
  const { legs } = await office.read<CaseView>(counter, api.getCase.path, code);
  const child = legs.find((leg) => leg.step === step)?.child;
  if (!child) throw new Error(`${code}: no child case for ${step}`);
  return child;
}
