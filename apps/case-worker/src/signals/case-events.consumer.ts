import type { Fact } from '@lienthong/case';
import { factOf, parseCloudEvent, UnreadableEvent } from '@lienthong/contracts/events';
import {
  type BatchOutcome,
  deadLetter,
  type TopicBatch,
  type TopicMessage,
  type TopicWriter,
} from '@lienthong/platform/kafka';
import { newsOf } from './case-news.js';
import type { FlowSignals, UntellableNews } from './flow-signals.js';

/** Cases told at a time; between two rounds the group hears that this member lives. */
const ROUND = 100;

/** Turns batches of the topic into signals. The position is committed after the signals were accepted. */
export class CaseEventsConsumer {
  constructor(
    private readonly signals: FlowSignals,
    private readonly deadLetters: TopicWriter,
    private readonly topics: { readonly caseEvents: string; readonly deadLetters: string },
  ) {}

  /** @throws when Temporal is away: the partition then pauses and the same batch comes again */
  async handle({ messages }: TopicBatch, beat: () => Promise<void>): Promise<BatchOutcome> {
    const read = await this.readable(messages);
    const news = newsOf([...read.values()]);
    for (let from = 0; from < news.length; from += ROUND) {
      await this.putAside(await this.signals.tell(news.slice(from, from + ROUND)), read);
      await beat();
    }
    return 'done';
  }

  /** A message that cannot be read blocks nobody: its case's flow will find the gap and read the facts. */
  private async readable(messages: readonly TopicMessage[]): Promise<ReadonlyMap<TopicMessage, Fact>> {
    const read = new Map<TopicMessage, Fact>();
    for (const message of messages) {
      try {
        read.set(message, factOf(parseCloudEvent(message.value)));
      } catch (error) {
        if (!(error instanceof UnreadableEvent)) throw error;
        await this.bury([message], error.message);
      }
    }
    return read;
  }

  /** A case whose flow can never be told stands still, and no other: all that the batch says of it goes to the dead letters. */
  private async putAside(untellable: readonly UntellableNews[], read: ReadonlyMap<TopicMessage, Fact>): Promise<void> {
    for (const { caseCode, reason } of untellable) {
      const ofCase = [...read].filter(([, fact]) => fact.caseCode === caseCode).map(([message]) => message);
      await this.bury(ofCase, reason);
    }
  }

  private async bury(messages: readonly TopicMessage[], reason: string): Promise<void> {
    const letters = messages.map((message) => deadLetter(this.topics.caseEvents, message, reason));
    await this.deadLetters.send(this.topics.deadLetters, letters);
  }
}
