/** A topic as it must be: partition count and settings are fixed for life. */
export interface TopicShape {
  readonly name: string;
  readonly partitions: number;
  readonly settings: Readonly<Record<string, string>>;
}

/** Every fact of every case, keyed by case code, in order of `seq`; kept for ever. */
export const CASE_EVENTS: TopicShape = {
  name: 'lienthong.case-events.v1',
  partitions: 12,
  settings: { 'cleanup.policy': 'delete', 'retention.ms': '-1', 'retention.bytes': '-1' },
};

/** What cannot be read, with the reason in its headers. */
export const CASE_EVENTS_DEAD_LETTERS: TopicShape = {
  name: 'lienthong.case-events.dlq.v1',
  partitions: 1,
  settings: { 'cleanup.policy': 'delete', 'retention.ms': '-1', 'retention.bytes': '-1' },
};
