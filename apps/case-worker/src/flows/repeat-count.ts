import { Counter, type Registry } from 'prom-client';
import type { FlowCases, Recorded } from '../activities/flow-cases.js';

/**
 * Counts what flows ask for a second time and find done: the worker, or Temporal, was ended between an action and its
 * acknowledgement. An operator sees by it that faults happened and did no harm.
 */
export function countRepeats(cases: FlowCases, metrics: Registry): FlowCases {
  const repeats = new Counter({
    name: 'lienthong_flow_repeats_total',
    help: 'Actions of flows that were carried out before: run again after a fault, without effect',
    registers: [metrics],
  });
  const counted = async (recorded: Promise<Recorded>): Promise<Recorded> => {
    const { repeated } = await recorded;
    if (repeated) repeats.inc();
    return recorded;
  };
  return {
    get registry() {
      return cases.registry;
    },
    get organisation() {
      return cases.organisation;
    },
    load: (caseCode) => cases.load(caseCode),
    componentOf: (group, leg) => cases.componentOf(group, leg),
    openComponents: (group) => cases.openComponents(group),
    apply: (caseCode, command, slip) => counted(cases.apply(caseCode, command, slip)),
    open: (intake, slip) => counted(cases.open(intake, slip)),
  };
}
