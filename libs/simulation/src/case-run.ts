import {
  type CaseCommand,
  type CaseState,
  type DecidedEvent,
  type Decision,
  type DecisionContext,
  decide,
  isOpen,
  isOver,
  type LegId,
  type LegState,
  progressOf,
} from '@lienthong/case';
import { type CaseFile, NO_CASE, takeFact } from '@lienthong/indicator';
import type { CaseCode, Instant } from '@lienthong/kernel';
import { type FlowAction, nextActions, type ProcedureDefinition } from '@lienthong/procedure';
import type { World } from './world.js';

/** A fact as the topic would carry it; nothing delays its recording here. */
export type SimulatedFact = Parameters<typeof takeFact>[1];

/** The leg of another case that a case stands in for. */
export interface ParentLeg {
  readonly run: CaseRun;
  readonly leg: LegId;
}

/** One case as it goes: what the core decides of it, and what the figures know of it. */
export class CaseRun {
  private known: CaseState | undefined;
  private fileOfFigures: CaseFile = NO_CASE;
  private result: string | undefined;
  private isCounted = false;
  /** How to take back what waits in some office, by leg. */
  readonly waiting = new Map<LegId, (at: Instant) => void>();

  constructor(
    private readonly world: World,
    readonly definition: ProcedureDefinition,
    readonly code: CaseCode,
    /** Of this case alone. */
    readonly seed: number,
    private readonly told: (fact: SimulatedFact) => void,
    readonly parent?: ParentLeg,
  ) {}

  /** @throws {Error} before its registration */
  get state(): CaseState {
    if (!this.known) throw new Error(`${this.code} is not registered yet`);
    return this.known;
  }

  /** What the figures know of it, for the last time: what comes after the end changes none. */
  takeRecord(): CaseFile['record'] {
    const { record } = this.fileOfFigures;
    this.fileOfFigures = NO_CASE;
    this.isCounted = true;
    return record;
  }

  /** What came of it, as its parent is told. */
  get outcome(): string {
    return this.result ?? this.state.ended?.outcome ?? this.state.phase;
  }

  get isOver(): boolean {
    return isOver(this.state);
  }

  /** What the core may look at when it decides at that minute. */
  contextAt(now: Instant): DecisionContext {
    return contextOf(this.world, this.definition, now);
  }

  /** The leg, while somebody still has it to do and the case goes on. */
  openLeg(id: LegId): LegState | undefined {
    const leg = this.isOver ? undefined : this.state.legs[id];
    return leg && isOpen(leg) ? leg : undefined;
  }

  /** What the flow of the case would do now. */
  turns(): readonly FlowAction[] {
    return nextActions(this.definition, progressOf(this.state));
  }

  /** What follows from a command. @throws {DomainError} when the core refuses it */
  act(command: CaseCommand, now: Instant): readonly DecidedEvent[] {
    const decision = this.attempt(command, now);
    if (decision.refusal) throw decision.refusal;
    return decision.events;
  }

  /** The same, where a refusal is one of the things that happen to people. */
  attempt(command: CaseCommand, now: Instant): Decision {
    const decision = decide(this.known, command, this.contextAt(now));
    if (decision.refusal) return decision;
    const { at, events, state } = decision;
    const { code, version } = this.definition;
    const procedure = { code, version };
    let seq = this.known?.lastSeq ?? 0;
    for (const event of events) {
      seq += 1;
      const fact: SimulatedFact = { ...event, caseCode: this.code, seq, at, recordedAt: at, by: command.by, procedure };
      if (!this.isCounted) this.fileOfFigures = takeFact(this.fileOfFigures, fact);
      if (fact.type === 'case.completed') this.result = fact.data.outcome;
      this.told(fact);
    }
    this.known = state;
    return decision;
  }
}

/** Written out: it is made for every decision. */
function contextOf(world: World, definition: ProcedureDefinition, now: Instant): DecisionContext {
  const { calendar, calendarOf, calendarNamed, agencyFor, holderClassOf } = world;
  return { now, definition, calendar, calendarOf, calendarNamed, agencyFor, holderClassOf };
}
