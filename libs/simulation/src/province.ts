import { custodyPath, type DecidedEvent, endForParent, type LegId, type LegState } from '@lienthong/case';
import { epochMinutes, type Instant, later, type ProcedureCode, plusMinutes } from '@lienthong/kernel';
import type { FlowAction } from '@lienthong/procedure';
import { Agenda } from './agenda.js';
import type { Arrival } from './arrivals.js';
import { CaseRun, type SimulatedFact } from './case-run.js';
import { Citizens } from './citizens.js';
import { CounterJob } from './counter-job.js';
import { drawn } from './distribution.js';
import { filingOf, papersOf, simulatedCode } from './filing.js';
import { type LegFollower, LegJob } from './leg-job.js';
import { Offices } from './offices.js';
import { citizen, flow, nobody, system } from './people.js';
import type { Scenario } from './scenario.js';
import { seededRandom, seedFor } from './seeded-random.js';
import type { World } from './world.js';

/** Who looks on while a province works. */
export interface Spectator {
  fact?(fact: SimulatedFact): void;
  /** A case has come to its end. */
  ended?(run: CaseRun, at: Instant): void;
}

/** After these the turn of another step may have come. */
const TURNING: ReadonlySet<string> = new Set([
  'case.accepted',
  'handoff.completed',
  'handoff.returned',
  'handoff.refused',
]);

/** A province at work: filings come, officers take up what waits, citizens answer, and the core decides all of it. */
export class Province implements LegFollower {
  readonly agenda = new Agenda();
  readonly offices: Offices;
  /** Cases that were registered and are not at their end. */
  readonly running = new Set<CaseRun>();
  private readonly citizens: Citizens;
  private codes = 0;

  constructor(
    private readonly world: World,
    private readonly scenario: Scenario,
    private readonly seed: number,
    openedAt: Instant,
    private readonly spectator: Spectator,
  ) {
    this.offices = new Offices(world, scenario, this.agenda, openedAt);
    this.citizens = new Citizens(scenario);
  }

  /** Somebody files: the case is registered, and waits for the counter to take it in. */
  receive(arrival: Arrival): void {
    const seed = seedFor(seedFor(this.seed, arrival.number), 'case');
    const { at } = arrival;
    const { definition, receivedBy, routing, channel } = filingOf(arrival, seed, this.scenario, this.world);
    const run = this.newCase(definition.code, seed, at);
    const papers = papersOf(definition);
    const filed = { code: run.code, receivedBy, returnBy: receivedBy, channel, applicant: nobody, papers, routing };
    run.act({ type: 'register', by: system, ...filed }, at);
    const random = seededRandom(seedFor(seed, 'intake'));
    const takes = drawn(this.scenario.work.intake, random);
    const isRefused = random.next() < this.scenario.chances.refusedAtIntake;
    const job = new CounterJob(epochMinutes(run.state.intakeDueAt), takes, (taken) => {
      if (isRefused)
        this.act(run, { type: 'refuse-case', ground: 'ho-so-khong-hop-le', reason: nobody, by: system }, taken);
      else this.accept(run, taken);
    });
    this.offices.of(receivedBy).submit(job, at);
  }

  happened(run: CaseRun, events: readonly DecidedEvent[], at: Instant): void {
    for (const event of events) {
      if (event.type === 'handoff.offered') this.arrange(run, event.data.leg, at);
      else if (event.type === 'handoff.refused' && event.data.reopened) this.again(run, event.data.reopened, at);
      else if (event.type === 'supplement.requested') this.ask(run, event.data.leg, event.data.windowEndsAt, at);
    }
    if (run.isOver) this.end(run, at);
    else if (events.some(({ type }) => TURNING.has(type))) for (const turn of run.turns()) this.take(run, turn, at);
  }

  again(run: CaseRun, id: LegId, at: Instant): void {
    if (at > run.state.lastAt) this.agenda.note(at, (then) => this.submit(run, id, true, then));
    else this.submit(run, id, true, at);
  }

  private newCase(code: ProcedureCode, seed: number, at: Instant, parent?: CaseRun['parent']): CaseRun {
    const definition = this.world.procedures.get(code);
    if (!definition) throw new RangeError(`${code} is no procedure of this world`);
    this.codes += 1;
    const told = (fact: SimulatedFact) => this.spectator.fact?.(fact);
    const run = new CaseRun(this.world, definition, simulatedCode(at, this.codes), seed, told, parent);
    this.running.add(run);
    return run;
  }

  private act(run: CaseRun, command: Parameters<CaseRun['act']>[0], at: Instant): void {
    this.happened(run, run.act(command, at), at);
  }

  private accept(run: CaseRun, at: Instant): void {
    this.act(run, { type: 'accept-case', by: system }, at);
    const withdrawn = this.citizens.withdrawsAt(run, at);
    if (withdrawn)
      this.agenda.note(withdrawn, (then) => {
        if (!run.isOver) this.act(run, { type: 'withdraw', reason: nobody, by: system }, then);
      });
  }

  /** The flow's turn: a step is offered, or the case of its component procedure is opened. */
  private take(run: CaseRun, { step, round, attempt, do: what }: FlowAction, at: Instant): void {
    const events = run.act({ type: 'offer-handoff', by: flow, step, round, attempt }, at);
    this.happened(run, events, at);
    if (what === 'start-child')
      for (const event of events) if (event.type === 'handoff.offered') this.startChild(run, event.data.leg, at);
  }

  private startChild(parent: CaseRun, id: LegId, at: Instant): void {
    const { receivedBy, returnBy, channel, routing, papers, legs } = parent.state;
    const leg = legs[id];
    if (!leg?.procedure) throw new RangeError(`${id} has no component procedure`);
    const child = this.newCase(leg.procedure, seedFor(parent.seed, id), at, { run: parent, leg: id });
    const { definition, code } = child;
    const known = definition.papers.filter((paper) => papers.includes(paper.id));
    const filed = {
      ...{ code, receivedBy, returnBy, channel, applicant: nobody, submittedAt: leg.startAt },
      papers: known.map((paper) => ({ paper: paper.id, form: 'electronic' as const })),
      routing: Object.fromEntries(definition.routing.map(({ name }) => [name, routing[name] ?? ''])),
      parent: { caseCode: parent.code, leg: id },
    };
    child.act({ type: 'register', by: system, ...filed }, at);
    this.act(parent, { type: 'start-child', by: flow, leg: id, child: code }, at);
    this.act(child, { type: 'accept-case', by: system, startAt: leg.startAt }, at);
  }

  /** A leg was offered: an officer will take it up, or the citizen pays. A component case goes its own way. */
  private arrange(run: CaseRun, id: LegId, at: Instant): void {
    const leg = run.openLeg(id);
    if (!leg || leg.kind === 'procedure') return;
    if (leg.startAt > at) this.agenda.note(leg.startAt, (then) => this.submit(run, id, false, then));
    else this.submit(run, id, false, at);
    const silentAt = leg.kind === 'opinion' && leg.wakeUps.find(({ kind }) => kind === 'overdue')?.at;
    if (silentAt) this.agenda.note(silentAt, (then) => this.noticeSilence(run, id, then));
  }

  private submit(run: CaseRun, id: LegId, isKnown: boolean, at: Instant): void {
    const leg = run.openLeg(id);
    if (!leg) return;
    if (leg.status === 'awaiting-payment') {
      this.awaitPayment(run, leg, at);
      return;
    }
    const office = this.offices.of(leg.holder.agency ?? run.state.receivedBy);
    const job = new LegJob(run, leg, isKnown, this.scenario, this);
    run.waiting.set(id, (then) => office.drop(job, then));
    office.submit(job, at);
  }

  private noticeSilence(run: CaseRun, id: LegId, at: Instant): void {
    const leg = run.openLeg(id);
    if (leg?.dueAt) this.act(run, { type: 'notice', by: flow, leg: id, kind: 'overdue', dueAt: leg.dueAt }, at);
  }

  private awaitPayment(run: CaseRun, { id, startAt }: LegState, now: Instant): void {
    const { at, cashless } = this.citizens.paysAt(run, id, startAt, now);
    this.agenda.note(at, (then) => {
      const paid = { type: 'record-payment', leg: id, proof: nobody, cashless, by: system } as const;
      if (run.openLeg(id)) this.act(run, paid, then);
    });
  }

  /** Papers were asked for: they come, or the case is closed when the window has ended. */
  private ask(run: CaseRun, id: LegId, windowEndsAt: Instant, asked: Instant): void {
    const waits = () => run.openLeg(id)?.status === 'awaiting-supplement';
    // what stops no clock stops no work
    if (!waits()) {
      this.again(run, id, asked);
      return;
    }
    const at = this.citizens.papersAt(run, id, asked);
    if (at)
      this.agenda.note(at, (then) => {
        if (!waits()) return;
        this.act(run, { type: 'supply-supplement', leg: id, papers: [], by: citizen }, then);
        this.again(run, id, later(then, run.state.lastAt));
      });
    this.agenda.note(plusMinutes(windowEndsAt, 1), (then) => {
      if (waits()) this.act(run, { type: 'close-unsupplied', by: system }, then);
    });
  }

  private end(run: CaseRun, at: Instant): void {
    this.running.delete(run);
    for (const drop of run.waiting.values()) drop(at);
    this.spectator.ended?.(run, at);
    if (run.parent) this.endChild(run, run.parent, at);
    else if (run.state.phase === 'completed') this.collect(run, at);
  }

  private endChild(child: CaseRun, { run, leg }: NonNullable<CaseRun['parent']>, at: Instant): void {
    if (!run.openLeg(leg)) return;
    const context = child.contextAt(at);
    const end = endForParent(child.state, custodyPath(child.state, context), context);
    const said = { leg, child: child.code, outcome: child.outcome, ...end };
    this.act(run, { type: 'end-child', by: system, ...said }, at);
  }

  private collect(run: CaseRun, ready: Instant): void {
    const minutes = drawn(this.scenario.work.handBack, seededRandom(seedFor(run.seed, 'hand-back')));
    const { returnBy, channel } = run.state;
    this.agenda.note(this.citizens.collectsAt(run, ready), (at) => {
      const job = new CounterJob(epochMinutes(at), minutes, (then) => {
        run.act({ type: 'return-result', channel, by: system }, then);
      });
      this.offices.of(returnBy).submit(job, at);
    });
  }
}
