import 'reflect-metadata';
import { instant } from '@lienthong/kernel';
import { startProvince } from './stage/province.js';
import { birth } from './stories/birth.story.js';
import { karaoke } from './stories/karaoke.story.js';
import { land } from './stories/land.story.js';
import { tell } from './tell.js';
import { accountOf } from './telling/account.js';
import { differences } from './telling/differences.js';
import { figureDifferences, figuresOf } from './telling/figures.js';
import { printAccount, printFigures } from './telling/print.js';

/** Before the first scene, in office hours of no story. */
const STARTS = instant('2026-04-09T07:00');
const AUDITOR = 'thanh-tra.tinh';
const stories = [karaoke, land, birth];
const print = (line: string): void => console.log(line);

const province = await startProvince(STARTS, (line) => console.error(`· ${line}`));
const wrong: string[] = [];
try {
  print('\nTỉnh giả định, tháng 4 và 5 năm 2026 · a made-up province, April and May 2026\n');
  const codes = await tell(stories, province, (line) => print(`  ${line}`));
  for (const [story, code] of codes) {
    print(`\n${'─'.repeat(100)}\n${story.title}`);
    const account = await accountOf(province.office, AUDITOR, code);
    printAccount(account, print);
    wrong.push(...differences(story.ending, account).map((line) => `${story.title}: ${line}`));
  }
  print(`\n${'─'.repeat(100)}\nSố liệu từ Kafka · figures from Kafka`);
  for (const figures of await figuresOf(province.office, AUDITOR)) printFigures(figures.title, figures.rows, print);
  wrong.push(...(await figureDifferences(province.office, AUDITOR)));
} finally {
  await province.stop();
}
for (const line of wrong) console.error(`KHÔNG NHƯ ĐÃ KỂ · not as told: ${line}`);
print(
  wrong.length === 0 ? '\nMọi việc như đã kể · all as told' : `\n${wrong.length} điều không như đã kể · not as told`,
);
process.exit(wrong.length === 0 ? 0 : 1);
