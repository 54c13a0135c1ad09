export { type CaseWorker, type CaseWorkerOptions, startCaseWorker } from './case-worker.js';
export { FLOW_GROUP } from './signals/signal-reader.js';
