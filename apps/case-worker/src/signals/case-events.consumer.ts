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
import type { FlowSignals } from './flow-signals.js';

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
    const news = newsOf(await this.readable(messages));
    for (let from = 0; from < news.length; from += ROUND) {
      await this.signals.tell(news.slice(from, from + ROUND));
      await beat();
    }
    return 'done';
  }

  /** A message that cannot be read blocks nobody: its case's flow will find the gap and read the facts. */
  private async readable(messages: readonly TopicMessage[]): Promise<readonly Fact[]> {
    const facts: Fact[] = [];
    for (const message of messages) {
      try {
        facts.push(factOf(parseCloudEvent(message.value)));
      } catch (error) {
        if (!(error instanceof UnreadableEvent)) throw error;
        const letter = deadLetter(this.topics.caseEvents, message, error.message);
        await this.deadLetters.send(this.topics.deadLetters, [letter]);
      }
    }
    return facts;
  }
}
