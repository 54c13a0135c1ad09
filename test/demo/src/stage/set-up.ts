import { migrate, openCaseStore } from '@lienthong/case-store';
import { procedureFiles } from '@lienthong/catalogue';
import { CASE_EVENTS, CASE_EVENTS_DEAD_LETTERS } from '@lienthong/contracts/events';
import type { Clock } from '@lienthong/kernel';
import { createTopics, type KafkaAccess } from '@lienthong/platform/kafka';

/** An empty province: tables, topics, and the published catalogue. */
export async function setUp(databaseUrl: string, kafka: KafkaAccess, clock: Clock): Promise<void> {
  await migrate(databaseUrl);
  await createTopics(kafka, [CASE_EVENTS, CASE_EVENTS_DEAD_LETTERS]);
  const store = openCaseStore({ databaseUrl, clock });
  for (const { text, name } of procedureFiles()) await store.publishProcedure(text, name);
  await store.close();
}
