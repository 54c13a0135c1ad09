import { randomUUID } from 'node:crypto';
import type { WorkCalendar } from '@lienthong/calendar';
import { type Actor, type CaseState, type Fact, legParts } from '@lienthong/case';
import { CASE_WORKFLOW, type CaseFlowInput, flowSignal, SEARCH_ATTRIBUTES } from '@lienthong/contracts/workflows';
import { agencyCode, type CaseCode, type Clock, type CommandId, procedureCode, stepId } from '@lienthong/kernel';
import { type FlowWorker, openTemporalClient, startFlowWorker } from '@lienthong/platform/temporal';
import { caseFlowActivities } from '../activities/case-flow.activities.js';
import { newsOf } from '../signals/case-news.js';
import { FlowSignals } from '../signals/flow-signals.js';
import { flowBundleOnce } from './flow-bundle-once.js';
import { type Draft, type Intake, MemoryCases } from './memory-cases.js';
import { catalogueProvince } from './open-province.js';

export interface StageOptions {
  readonly address: string;
  readonly namespace: string;
  readonly clock: Clock;
  readonly calendar?: WorkCalendar;
}

type LegState = CaseState['legs'][keyof CaseState['legs']];

const COUNTER = agencyCode('trung-tam-phuong-thanh-sen');
const made = (id: string) => ({ id: id as never, hash: 'made-up' });

/** Cases of the catalogue on a real Temporal server: facts in memory, decided by the real core, told to flows at once. */
export class FlowStage {
  readonly taskQueue = `test-${randomUUID()}`;
  readonly codecKey = Buffer.alloc(32, 7).toString('base64');
  readonly temporal: ReturnType<typeof openTemporalClient>;
  readonly cases: MemoryCases;
  /** How news reach the flows; a test may lose, repeat or delay them. */
  relay: (facts: readonly Fact[]) => Promise<void> = (facts) => this.tell(facts);
  private readonly signals: FlowSignals;
  private worker: FlowWorker | undefined;
  private waiting: { readonly holds: () => Promise<boolean>; readonly resolve: () => void }[] = [];
  private relayed = Promise.resolve();

  constructor(private readonly options: StageOptions) {
    const onFacts = (facts: readonly Fact[]) => {
      this.relayed = this.relayed.then(() => this.relay(facts));
      void this.look();
    };
    this.cases = new MemoryCases({ ...catalogueProvince(options.calendar), clock: options.clock, onFacts });
    this.temporal = openTemporalClient({ ...options, codecKey: this.codecKey });
    this.signals = new FlowSignals(this.temporal.client, this.taskQueue);
  }

  async startWorker(): Promise<void> {
    const { address, namespace, clock } = this.options;
    const activities = caseFlowActivities({ cases: this.cases, clock, onRefusal: () => undefined });
    const bundle = await flowBundleOnce();
    const settings = { address, namespace, codecKey: this.codecKey, taskQueue: this.taskQueue };
    this.worker = startFlowWorker({
      ...settings,
      ...{ bundle, activities, searchAttributes: SEARCH_ATTRIBUTES },
      log: console,
      onAbsent: () => undefined,
    });
  }

  async stopWorker(): Promise<void> {
    await this.worker?.stop();
    this.worker = undefined;
  }

  async close(): Promise<void> {
    await this.stopWorker();
    await this.relayed;
    await this.temporal.close();
  }

  /** Tells flows as the consumer does. */
  async tell(facts: readonly Fact[]): Promise<void> {
    await this.signals.tell(newsOf(facts));
  }

  /** Starts a flow that hands over to a fresh run early; gives the id of its first run. */
  async startFlow(caseCode: CaseCode, freshRunAfterEvents: number): Promise<string> {
    const input: CaseFlowInput = { caseCode, freshRunAfterEvents };
    const { signaledRunId } = await this.temporal.client.workflow.signalWithStart(CASE_WORKFLOW, {
      ...flowSignal(caseCode, [], this.taskQueue),
      args: [input],
    });
    return signaledRunId;
  }

  /** Temporal forgets these flows, as if its data were gone. */
  async lose(codes: readonly CaseCode[]): Promise<void> {
    // what was told before must not start them again afterwards
    await this.relayed;
    const forget = (code: CaseCode) => this.temporal.client.workflow.getHandle(code).terminate('lost');
    await Promise.all(codes.map(forget));
  }

  /** What `lienthong flow rebuild` does for each open case. */
  async rebuild(codes: readonly CaseCode[]): Promise<void> {
    const look = (code: CaseCode) =>
      this.temporal.client.workflow.signalWithStart(CASE_WORKFLOW, flowSignal(code, [], this.taskQueue));
    await Promise.all(codes.map(look));
  }

  /** Taken in and accepted, in one sitting unless told to leave it to the counter. */
  async open(procedure: string, routing: Record<string, string>, accepted = true): Promise<CaseCode> {
    const definition = this.cases.procedureNamed(procedureCode(procedure));
    const intake: Intake = {
      ...{ type: 'register', procedure: definition.code, routing, channel: 'counter' },
      ...{ receivedBy: COUNTER, returnBy: COUNTER, applicant: made('nguyen-van-mau') },
      papers: definition.papers.map(({ id }) => ({ paper: id, form: 'electronic' })),
      ...(accepted ? { accept: {} } : {}),
    };
    const { caseCode } = await this.cases.open(intake, {
      commandId: randomUUID() as CommandId,
      by: officerOf(COUNTER),
    });
    // a case that nobody has accepted does nothing by which its flow could be waited for
    if (!accepted) await this.relayed;
    return caseCode;
  }

  async act(caseCode: CaseCode, draft: Draft, by: Actor = { kind: 'system' }): Promise<void> {
    await this.cases.apply(caseCode, draft, { commandId: randomUUID() as CommandId, by });
  }

  /** The agency that has the open leg of that step takes it, and ends it. */
  async complete(caseCode: CaseCode, step: string, outcome?: string): Promise<void> {
    const { id: leg, kind, status, holder } = await this.openLeg(caseCode, step);
    const officer = officerOf(holder.agency ?? COUNTER);
    if (kind === 'payment')
      return this.act(caseCode, { type: 'record-payment', leg, proof: made('bien-lai'), cashless: true }, officer);
    if (status === 'offered' && holder.class !== 'outside')
      await this.act(caseCode, { type: 'accept-handoff', leg }, officer);
    await this.act(caseCode, { type: 'complete-step', leg, ...(outcome ? { outcome } : {}) }, officer);
  }

  /** Waits until that step is with somebody. */
  async openLeg(caseCode: CaseCode, step: string): Promise<LegState> {
    const find = async () => {
      const { state } = (await this.cases.load(caseCode)) ?? {};
      const ended = ['completed', 'refused', 'returned', 'closed'];
      return Object.values(state?.legs ?? {}).findLast(
        (leg) => leg.step === stepId(step) && !ended.includes(leg.status),
      );
    };
    await this.until(async () => (await find()) !== undefined);
    const leg = await find();
    if (!leg) throw new Error(`${step} is with nobody`);
    return leg;
  }

  async facts(caseCode: CaseCode): Promise<readonly Fact[]> {
    return (await this.cases.load(caseCode))?.facts ?? [];
  }

  async child(caseCode: CaseCode, step: string): Promise<CaseCode> {
    const started = async () =>
      (await this.facts(caseCode)).find(
        (fact) => fact.type === 'child.started' && legParts(fact.data.leg).step === step,
      );
    await this.until(async () => (await started()) !== undefined);
    const fact = await started();
    if (fact?.type !== 'child.started') throw new Error(`${step} has no child case`);
    return fact.data.child;
  }

  /** Settles after the fact with which the condition holds. */
  async until(holds: () => Promise<boolean>): Promise<void> {
    if (await holds()) return;
    await new Promise<void>((resolve) => {
      this.waiting.push({ holds, resolve });
      void this.look();
    });
  }

  /** Waits for something that no fact tells of, such as what Temporal shows. */
  async eventually(holds: () => Promise<boolean>): Promise<void> {
    while (!(await holds())) await new Promise(setImmediate);
  }

  /** How the flow of a case ended, once it has. */
  outcome(caseCode: CaseCode): Promise<unknown> {
    return this.temporal.client.workflow.getHandle(caseCode).result();
  }

  private async look(): Promise<void> {
    for (const one of this.waiting) {
      if (await one.holds()) {
        this.waiting = this.waiting.filter((other) => other !== one);
        one.resolve();
      }
    }
  }
}

export function officerOf(agency: string): Actor {
  return { kind: 'officer', officer: 'can-bo-mau' as never, agency: agencyCode(agency) };
}
