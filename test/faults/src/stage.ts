import { type Province, startProvince } from './province/province.js';
import { type CaseGroup, groupsOf } from './record/case-groups.js';
import { untilQuiet } from './record/quiet.js';
import { type CaseRecord, openRecord } from './record/record.js';
import { type Reruns, watchReruns } from './record/reruns.js';
import { type TopicWatch, watchTopic } from './record/topic.js';
import { apiClient } from './staff/api-client.js';
import { type CaseKind, caseKinds } from './staff/case-kind.js';
import { type Office, openOffice } from './staff/office.js';

/** A province at work, with who watches it and how its cases go when nothing happens to it. */
export interface Stage {
  readonly province: Province;
  readonly record: CaseRecord;
  readonly topic: TopicWatch;
  readonly reruns: Reruns;
  readonly reference: ReadonlyMap<CaseKind, CaseGroup>;
  /** Staff begin to work on so many cases. */
  work(cases: number): Office;
  end(): Promise<void>;
}

/** Says on the console what goes on: the suite takes minutes. */
export function say(line: string): void {
  process.stderr.write(`  ${new Date().toISOString().slice(11, 19)} ${line}\n`);
}

/** What apps say while their parts are killed is what they should say; it is in their log files. */
function sayOfServers(line: string): void {
  if (!line.includes('│')) say(`  ${line}`);
}

/** Brings a province up and lets a case of each kind go through it undisturbed. */
export async function openStage(): Promise<Stage> {
  say('starting three servers and five apps');
  const province = await startProvince(sayOfServers);
  const record = openRecord(province.env.DATABASE_URL ?? '');
  const client = apiClient(province.addresses);
  const topic = watchTopic(province.env.KAFKA_BROKERS ?? '');
  let runs = 0;
  const work = (cases: number): Office => {
    runs += 1;
    const kinds = Array.from({ length: cases }, (_, n) => caseKinds[n % caseKinds.length] as CaseKind);
    return openOffice(client, `run${runs}`, kinds);
  };
  const end = async () => {
    client.close();
    await Promise.allSettled([topic.close(), record.close()]);
    await province.end();
  };
  try {
    const office = work(caseKinds.length);
    await office.finished;
    await untilQuiet(province, record);
    const reference = new Map<CaseKind, CaseGroup>();
    for (const group of groupsOf(office.opened, await record.cases()).values()) reference.set(group.kind, group);
    say(`reference: ${[...reference].map(([kind, { own }]) => `${kind} ${own.length} facts`).join(', ')}`);
    return { province, record, topic, reruns: watchReruns(province, client, topic), reference, work, end };
  } catch (error) {
    await end();
    throw error;
  }
}
