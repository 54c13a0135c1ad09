/** Every fact of every case, keyed by case code, in order of `seq`; kept for ever. The partition count is fixed for life. */
export const CASE_EVENTS = {
  name: 'lienthong.case-events.v1',
  partitions: 12,
  settings: { 'cleanup.policy': 'delete', 'retention.ms': '-1', 'retention.bytes': '-1' },
} as const;

/** What cannot be read, with the reason in its headers. */
export const CASE_EVENTS_DEAD_LETTERS = {
  name: 'lienthong.case-events.dlq.v1',
  partitions: 1,
  settings: { 'cleanup.policy': 'delete', 'retention.ms': '-1', 'retention.bytes': '-1' },
} as const;
