export { Worker } from '@temporalio/worker';
