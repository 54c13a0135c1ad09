import { existsSync } from 'node:fs';
import { SEARCH_ATTRIBUTES } from '@lienthong/contracts/workflows';
import type { Clock } from '@lienthong/kernel';
import { type FlowWorker, startFlowWorker, type TemporalSettings } from '@lienthong/platform/temporal';
import type { Logger } from 'pino';
import { Counter, type Registry } from 'prom-client';
import { caseFlowActivities } from '../activities/case-flow.activities.js';
import type { FlowCases } from '../activities/flow-cases.js';
import type { RefusalReport } from '../activities/flow-surroundings.js';
import { BUNDLE_FILE, flowBundle } from '../flow-bundle.js';
import { flowTuning } from './flow-tuning.js';
import { countRepeats } from './repeat-count.js';

export interface CaseFlowWorkerOptions {
  readonly temporal: TemporalSettings;
  readonly cases: FlowCases;
  readonly clock: Clock;
  readonly log: Logger;
  readonly metrics: Registry;
  readonly taskQueue: string;
}

/** The Temporal worker of case flows: what runs is the bundle and these activities. */
export async function startCaseFlowWorker(options: CaseFlowWorkerOptions): Promise<FlowWorker> {
  const { temporal, cases, clock, log, metrics, taskQueue } = options;
  const onRefusal = refusalReporter(log, metrics);
  return startFlowWorker({
    ...temporal,
    taskQueue,
    bundle: existsSync(BUNDLE_FILE) ? { codePath: BUNDLE_FILE } : { code: await flowBundle() },
    activities: caseFlowActivities({ cases: countRepeats(cases, metrics), clock, onRefusal }),
    searchAttributes: SEARCH_ATTRIBUTES,
    tuning: flowTuning,
    log,
    onAbsent: (reason) => log.warn({ reason }, 'Temporal does not answer; trying again'),
  });
}

function refusalReporter(log: Logger, metrics: Registry): (report: RefusalReport) => void {
  const help = 'Actions that the rules refused to a flow: the case stands still there';
  const refusals = new Counter({
    ...{ name: 'lienthong_flow_refusals_total', help },
    ...{ labelNames: ['code'], registers: [metrics] },
  });
  return (report) => {
    refusals.inc({ code: report.code });
    log.error(report, 'a step could not be opened: the case stands still until somebody moves it');
  };
}
