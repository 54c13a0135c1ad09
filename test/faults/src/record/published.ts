import { parseCloudEvent } from '@lienthong/contracts/events';
import type { TopicMessage } from '@lienthong/platform/kafka';

/** The topic once every repeat is dropped. */
export interface Published {
  /** By case, the text of each event in order of seq. */
  readonly events: ReadonlyMap<string, readonly string[]>;
  /** Messages that were there already: published again after a fault. */
  readonly repeats: number;
}

/** Reads a topic as its consumers must: what is not beyond the last seq is a repeat. */
export class PublishedFacts implements Published {
  readonly events = new Map<string, string[]>();
  repeats = 0;

  /** @throws {Error} when a fact is missing, comes before its turn, or is not the same bytes the second time */
  take({ key, value }: TopicMessage): void {
    const { caseCode, seq } = parseCloudEvent(value).data;
    if (key !== caseCode) throw new Error(`${caseCode} was published under the key ${key}`);
    const known = this.events.get(caseCode) ?? [];
    this.events.set(caseCode, known);
    const text = value.toString();
    if (seq > known.length + 1) throw new Error(`${caseCode}: ${seq} follows ${known.length} in the topic`);
    if (seq === known.length + 1) known.push(text);
    else if (known[seq - 1] === text) this.repeats += 1;
    else throw new Error(`${caseCode}: ${seq} was published again as something else`);
  }
}
