import { legParts } from '@lienthong/case/leg-id';
import type {
  CaseTurn,
  DueNotice,
  FlowFact,
  FlowPosition,
  LoadedCase,
  TurnTaken,
} from '@lienthong/contracts/workflows';
import { type CaseCode, instantOfEpoch } from '@lienthong/kernel';
import { type FlowAction, nextActions } from '@lienthong/procedure';
import { type CaseKnowledge, type KnownLeg, learn, nothingKnown } from './case-knowledge.js';

/** The store's clock was behind the one that woke the flow: look again after this. */
const EARLY_RETRY_MS = 5_000;

/** Pure part of the workflow: what it knows, and what it therefore wants done now. Holds no timer and starts nothing. */
export class CaseFlow {
  private known: CaseKnowledge = nothingKnown;
  private blocked: readonly string[] = [];
  private quietUntil = 0;
  private outdated = false;

  constructor(
    private readonly caseCode: CaseCode,
    private readonly loaded: LoadedCase,
  ) {
    this.learn(loaded.facts);
    this.outdated = false;
  }

  get lastSeq(): number {
    return this.known.lastSeq;
  }

  get isOver(): boolean {
    return this.known.progress.over;
  }

  /** The case went over to another version while this run led it: only a fresh run knows its steps. */
  get isOutdated(): boolean {
    return this.outdated;
  }

  /** Somebody must hear of the end: the parent, or component cases that are not finished, whether their start was told or not. */
  get concernsOthers(): boolean {
    return this.known.isChild || this.openLegs.some(({ kind }) => kind === 'procedure');
  }

  /** Open legs, the one that is due first in front. */
  get openLegs(): readonly KnownLeg[] {
    return this.known.legs
      .filter((leg) => leg.isOpen)
      .sort((a, b) => ((a.dueAt ?? '9') < (b.dueAt ?? '9') ? -1 : (a.dueAt ?? '9') > (b.dueAt ?? '9') ? 1 : 0));
  }

  get position(): FlowPosition {
    const next = this.nextWakeUp();
    return { lastSeq: this.lastSeq, ...(next === undefined ? {} : { nextWakeUp: instantOfEpoch(next) }) };
  }

  /** Learns facts in order of seq, as far as they follow without a gap; repeats are ignored. */
  learn(facts: readonly FlowFact[]): void {
    const before = this.known.lastSeq;
    for (const fact of [...facts].sort((a, b) => a.seq - b.seq)) {
      if (fact.seq !== this.known.lastSeq + 1) continue;
      this.known = learn(this.known, fact);
      this.outdated ||= fact.type === 'version.moved';
    }
    if (this.known.lastSeq > before) this.blocked = [];
  }

  /** What to do at `now` (milliseconds); undefined when nothing is to be done. */
  turn(now: number): CaseTurn | undefined {
    const actions = this.actions().filter((action) => !this.blocked.includes(keyOf(action)));
    const notices = now < this.quietUntil ? [] : this.notices().filter((notice) => Date.parse(notice.at) <= now);
    return actions.length + notices.length === 0 ? undefined : this.ask(actions, notices);
  }

  /** A turn that only reads the facts after the last one known. */
  look(): CaseTurn {
    return this.ask([], []);
  }

  /**
   * Learns what came of a turn. A notice is given once, whatever the decider made of it;
   * an action that was refused, or moved nothing, waits for news.
   */
  taken(turn: CaseTurn, { facts, refused, early }: TurnTaken, now: number): void {
    this.learn(facts);
    const inVain = this.lastSeq > turn.afterSeq ? refused.map(({ action }) => action) : turn.actions;
    this.blocked = [...this.blocked, ...inVain.map(keyOf)];
    const isEarly = (notice: DueNotice) => early.some((one) => one.leg === notice.leg && one.kind === notice.kind);
    this.forget(turn.notices.filter((notice) => !isEarly(notice)));
    if (early.length > 0) this.quietUntil = now + EARLY_RETRY_MS;
  }

  /** Somebody asks to look again: a refusal may no longer stand. */
  reconsider(): void {
    this.blocked = [];
  }

  /** When the flow must look again by itself, in milliseconds; undefined when only news can move the case. */
  nextWakeUp(): number | undefined {
    const times = this.notices().map((notice) => Date.parse(notice.at));
    return times.length === 0 ? undefined : Math.max(Math.min(...times), this.quietUntil);
  }

  private ask(actions: readonly FlowAction[], notices: readonly DueNotice[]): CaseTurn {
    return { caseCode: this.caseCode, actions, notices, afterSeq: this.lastSeq };
  }

  private actions(): FlowAction[] {
    if (this.isOver) return [];
    const unopened = this.openLegs.filter((leg) => leg.kind === 'procedure' && leg.child === undefined);
    return [
      ...nextActions(this.loaded.definition, this.known.progress),
      // offered, but the child case was never opened: the turn that began it did not come to its end
      ...unopened.map((leg) => ({ do: 'start-child' as const, ...legParts(leg.id) })),
    ];
  }

  private notices(): DueNotice[] {
    const ofLegs = this.openLegs.flatMap((leg) =>
      leg.wakeUps.map(({ kind, at }) => ({ leg: leg.id, kind, at, dueAt: leg.dueAt ?? at })),
    );
    return [...ofLegs, ...this.known.caseWakeUps].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
  }

  private forget(notices: readonly DueNotice[]): void {
    const isGiven = (leg: KnownLeg, wakeUp: KnownLeg['wakeUps'][number]) =>
      notices.some((one) => one.leg === leg.id && one.kind === wakeUp.kind && one.at === wakeUp.at);
    const legs = this.known.legs.map((leg) => ({ ...leg, wakeUps: leg.wakeUps.filter((up) => !isGiven(leg, up)) }));
    const caseWakeUps = this.known.caseWakeUps.filter(
      (up) => !notices.some((one) => one.leg === undefined && one.kind === up.kind && one.at === up.at),
    );
    this.known = { ...this.known, legs, caseWakeUps };
  }
}

const keyOf = ({ step, round, attempt }: FlowAction): string => `${step}.${round}.${attempt}`;
