export { Backoff } from './backoff.js';
export { deadLetter } from './dead-letter.js';
export type { KafkaAccess, KafkaLog } from './kafka-client.js';
export {
  createTopics,
  deleteGroup,
  groupLag,
  type TopicShape,
  topicBounds,
  WrongPartitionCount,
} from './topic-admin.js';
export {
  type BatchOutcome,
  type ReaderOptions,
  readTopic,
  type TopicBatch,
  type TopicMessage,
  type TopicReader,
} from './topic-reader.js';
export { type OutgoingMessage, openTopicWriter, type TopicWriter } from './topic-writer.js';
