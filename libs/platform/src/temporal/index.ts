export { type CodecKey, type CodecKeys, codecKey, codecKeys } from './codec-key.js';
export { encryptedData, openTemporalClient, type TemporalSettings } from './connection.js';
export { EncryptionCodec, UnknownCodecKey } from './encryption.codec.js';
export { type FlowWorker, type FlowWorkerOptions, startFlowWorker } from './flow-worker.js';
export { bundleWorkflows } from './workflow-bundle.js';
