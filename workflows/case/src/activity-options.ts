import type { LocalActivityOptions } from '@temporalio/workflow';

/**
 * How the flow's activities are tried again; decided here alone.
 * A refusal by the rules is an answer, not an error, and a conflict is settled inside the store; so whatever still fails
 * is a server that is away: try without end, soon at first (a restart takes seconds), then once a minute.
 * Waiting longer than the threshold is a timer of the server, so a long absence does not hold a workflow task open.
 */
export const caseActivityOptions: LocalActivityOptions = {
  startToCloseTimeout: '30 seconds',
  localRetryThreshold: '3 seconds',
  retry: { initialInterval: '50 milliseconds', backoffCoefficient: 2, maximumInterval: '1 minute' },
};
