export { type CaseWorker, type CaseWorkerOptions, startCaseWorker } from './case-worker.js';
