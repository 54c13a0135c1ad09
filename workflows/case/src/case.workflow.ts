import {
  type CaseFlowActivities,
  type CaseFlowInput,
  type CaseFlowOutcome,
  FACTS_RECORDED,
  FLOW_POSITION,
  type FlowFact,
  type FlowPosition,
} from '@lienthong/contracts/workflows';
import {
  condition,
  continueAsNew,
  defineQuery,
  defineSignal,
  proxyLocalActivities,
  setHandler,
  workflowInfo,
} from '@temporalio/workflow';
import { caseActivityOptions } from './activity-options.js';
import { CaseFlow } from './case-flow.js';
import { startChildFlow } from './child-case.js';
import { FactInbox } from './fact-inbox.js';
import { FlowListing } from './search-attributes.js';
import { WakeUpTimer } from './wake-up-timer.js';

const cases = proxyLocalActivities<CaseFlowActivities>(caseActivityOptions);
const factsRecorded = defineSignal<[readonly FlowFact[]]>(FACTS_RECORDED);
const flowPosition = defineQuery<FlowPosition>(FLOW_POSITION);

/** Leads one case along its procedure: opens each agency's handoff when its turn comes, starts child cases, wakes at its deadlines, closes. */
export async function caseWorkflow(input: CaseFlowInput): Promise<CaseFlowOutcome> {
  const { caseCode } = input;
  const inbox = new FactInbox();
  setHandler(factsRecorded, (facts) => inbox.put(facts));

  // whoever asks while the case is being read is told that nothing is known yet
  let position = (): FlowPosition => ({ lastSeq: 0 });
  setHandler(flowPosition, () => position());

  const loaded = await cases.loadCase({ caseCode });
  if (loaded.closed) return 'nothing-left';
  inbox.looked();
  const flow = new CaseFlow(caseCode, loaded);
  position = () => flow.position;
  const timer = new WakeUpTimer();
  const listing = new FlowListing();
  const startedChildren = new Set<string>();

  for (;;) {
    await readInbox(flow, inbox);
    if (flow.isOver) break;
    // the steps of another version lead on: a fresh run loads them, once no signal is unread
    if (flow.isOutdated && inbox.isEmpty) await continueAsNew<typeof caseWorkflow>(input);
    if (flow.isOutdated) continue;
    const turn = flow.turn(Date.now());
    if (turn) {
      flow.taken(turn, await cases.takeTurn(turn), Date.now());
      continue;
    }
    const [first] = flow.openLegs;
    listing.show({ caseCode, procedure: loaded.procedure, agency: first?.agency, dueAt: first?.dueAt });
    const children = flow.openLegs.flatMap(({ child }) => (child && !startedChildren.has(child) ? [child] : []));
    for (const child of children) startedChildren.add(child);
    await Promise.all(children.map(startChildFlow));
    // nothing is in flight here, and with an empty inbox no signal is unread
    if (wantsFreshRun(input) && inbox.isEmpty) await continueAsNew<typeof caseWorkflow>(input);
    timer.set(flow.nextWakeUp());
    await condition(() => !inbox.isEmpty || timer.isDue);
  }
  timer.set(undefined);
  if (flow.concernsOthers) await cases.endChild({ caseCode });
  return 'ended';
}

/** Learns what was signalled. What a signal skipped is read from the facts themselves, so the flow never waits for it. */
async function readInbox(flow: CaseFlow, inbox: FactInbox): Promise<void> {
  if (inbox.isEmpty) return;
  const { facts, asksToLook } = inbox.take(flow.lastSeq);
  flow.learn(facts);
  if (!asksToLook) return;
  const turn = flow.look();
  flow.taken(turn, await cases.takeTurn(turn), Date.now());
  flow.reconsider();
}

function wantsFreshRun({ freshRunAfterEvents = Number.POSITIVE_INFINITY }: CaseFlowInput): boolean {
  const { continueAsNewSuggested, historyLength } = workflowInfo();
  return continueAsNewSuggested || historyLength > freshRunAfterEvents;
}
