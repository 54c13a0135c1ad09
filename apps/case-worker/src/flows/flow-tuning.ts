import type { FlowWorkerOptions } from '@lienthong/platform/temporal';

/**
 * Flows are many and short: one thread, every activity local. Cached flows answer a signal without replaying their history;
 * the pollers grow with the load, so that an idle province costs little.
 */
export const flowTuning: NonNullable<FlowWorkerOptions['tuning']> = {
  maxCachedWorkflows: 2_000,
  maxConcurrentWorkflowTaskExecutions: 100,
  maxConcurrentLocalActivityExecutions: 50,
  workflowTaskPollerBehavior: { type: 'autoscaling', minimum: 2, initial: 5, maximum: 20 },
};
