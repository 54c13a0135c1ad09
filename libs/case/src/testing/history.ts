import { calendarName, type WorkCalendar } from '@lienthong/calendar';
import { type AgencyCode, type CaseCode, caseCode, type Instant, instant, type StepId } from '@lienthong/kernel';
import { nextActions, type ProcedureDefinition } from '@lienthong/procedure';
import type { CaseCommand } from '../command.js';
import { decide } from '../decide.js';
import type { DecisionContext } from '../decision.js';
import type { CaseEvent, CaseEventType, Fact } from '../event.js';
import { evolve } from '../evolve.js';
import type { Actor } from '../fact-values.js';
import { type LegId, legId, legParts } from '../leg-id.js';
import type { CaseState } from '../state/case-state.js';
import { legOf } from '../state/legs.js';
import { progressOf } from '../state/progress.js';
import { standing } from '../succession/standing.js';
import { fixtureCalendar } from './fixture-calendar.js';
import { desk, type HistoryOptions, nobody, officerOf, type Saying } from './history-options.js';

export { desk, type HistoryOptions, nobody, officerOf, type Saying } from './history-options.js';

/** So many of these facts are in this state. */
interface Known {
  readonly of: readonly Fact[] | undefined;
  readonly count: number;
  readonly state: CaseState | undefined;
}
const NOTHING_KNOWN: Known = { of: undefined, count: 0, state: undefined };

/** A case told minute by minute: every command is decided by the core, its facts are kept, the flow offers at once unless told to wait. */
export class History {
  facts: Fact[] = [];
  now: Instant = instant('2025-04-01T08:00');
  private known: Known = NOTHING_KNOWN;
  /** The flow sleeps: its offers are made only when asked for. */
  flowSleeps = false;

  constructor(
    readonly options: HistoryOptions,
    /** Told of every command that was decided. */
    private readonly heard: (saying: Saying) => void = () => {},
    /** Calendars published since the case began, the one in force last; a component case has its parent's. */
    readonly published: WorkCalendar[] = [],
  ) {}

  get code(): CaseCode {
    return caseCode(this.options.code ?? 'H27.01-250401-0001');
  }

  get state(): CaseState {
    const state = this.folded();
    if (!state) throw new Error('The case is not registered yet');
    return state;
  }

  /** The fold of the facts, carried on from where it stood. */
  private folded(): CaseState | undefined {
    const known = this.known.of === this.facts && this.known.count <= this.facts.length ? this.known : NOTHING_KNOWN;
    const state = this.facts.slice(known.count).reduce<CaseState | undefined>(evolve, known.state);
    this.known = { of: this.facts, count: this.facts.length, state };
    return state;
  }

  context(now = this.now): DecisionContext {
    const { versions, successions = [] } = this.options;
    const definition = this.definition;
    const calendar = this.inForce;
    return {
      now,
      definition,
      calendar,
      calendarOf: (agency) => this.options.calendarOf?.(agency, calendar) ?? calendar,
      calendarNamed: (name) => this.named(name),
      versionOf: (version) => versions?.find((one) => one.version === version),
      agencyFor:
        this.options.agencyFor ??
        ((role) => (role.by === 'fixed' ? role.agency : role.by === 'intake-unit' ? desk : undefined)),
      isDelegated: this.options.isDelegated ?? ((officer) => officer === this.options.delegate),
      ...(this.options.absenceOf ? { absenceOf: this.options.absenceOf } : {}),
      successorOf: (agency) => successions.find(({ of, effectiveAt }) => of === agency && effectiveAt <= now),
      holderClassOf: this.options.holderClassOf ?? ((agency) => (agency === desk ? 'counter' : 'agency')),
    };
  }

  /** The counter that took the case in, or whoever has taken over from it. */
  get counter(): AgencyCode {
    const { receivedBy = desk, routing = {} } = this.options;
    return standing(receivedBy, { routing }, this.context());
  }

  /** The version that the case stands on. */
  get definition(): ProcedureDefinition {
    const { definition, versions = [] } = this.options;
    const version = this.folded()?.procedure.version;
    return versions.find((one) => one.version === version) ?? definition;
  }

  /** The calendar that everybody counts by who has none of its own. */
  get inForce(): WorkCalendar {
    return this.published.at(-1) ?? this.options.calendar ?? fixtureCalendar;
  }

  /** Another calendar is in force from now on; what runs is counted anew. */
  publish(calendar: WorkCalendar): this {
    this.published.push(calendar);
    this.countAnew();
    return this;
  }

  countAnew(): void {
    this.offer({ type: 'retime', by: { kind: 'system' }, calendar: calendarName(this.inForce) });
  }

  private named(name: string): WorkCalendar {
    const { calendar = fixtureCalendar, calendarOf, definition } = this.options;
    const holders = Object.values(this.folded()?.legs ?? {}).flatMap(({ holder }) => holder.agency ?? []);
    const fixed = definition.steps.flatMap(({ agency }) => (agency.by === 'fixed' ? [agency.agency] : []));
    const agencies = [...new Set([...fixed, ...holders])];
    const everybody = [...this.published, calendar];
    const own = everybody.flatMap((inForce) => agencies.flatMap((agency) => calendarOf?.(agency, inForce) ?? []));
    const found = [...everybody, ...own].find((one) => calendarName(one) === name);
    if (!found) throw new Error(`No calendar ${name}`);
    return found;
  }

  /** Moves the clock, forward only. */
  at(local: string | Instant): this {
    this.now = instant(local);
    return this;
  }

  /** Decides and keeps what was decided; refusals are thrown. */
  do(saying: Saying): CaseEvent[] {
    const events = this.offer(saying);
    this.heard(saying);
    if (!this.flowSleeps) this.flow();
    return events;
  }

  /** One command, without the flow's answer to it. */
  offer(saying: Saying): CaseEvent[] {
    const state = this.folded();
    const command = { by: this.actorOf(saying), ...saying } as CaseCommand;
    const decision = decide(state, command, this.context());
    if (decision.refusal) throw decision.refusal;
    const { at, events } = decision;
    const { code, version } = this.options.definition;
    for (const event of events)
      this.facts.push({
        ...{ ...event, caseCode: this.code, seq: this.facts.length + 1, at, by: command.by },
        procedure: this.folded()?.procedure ?? { code, version },
      });
    return [...events];
  }

  /** What the case's workflow does: offers every step whose turn has come. */
  flow(): void {
    for (const { step, round, attempt } of nextActions(this.definition, progressOf(this.state)))
      this.offer({ type: 'offer-handoff', by: { kind: 'flow' }, step, round, attempt });
  }

  /** Registered and accepted in one sitting. */
  open(local: string): this {
    const { definition, routing = {}, receivedBy = desk, parent } = this.options;
    const filed = this.options.papers ?? definition.papers.map(({ id }) => id);
    const papers = filed.map((paper) => ({ paper, form: 'electronic' as const }));
    this.at(local).offer({
      ...{
        type: 'register',
        code: this.code,
        receivedBy,
        returnBy: receivedBy,
        channel: definition.channels[0] ?? 'counter',
      },
      ...(definition.kind === 'internal' ? {} : { applicant: nobody }),
      ...{ papers, routing, by: parent ? { kind: 'system' } : officerOf(receivedBy) },
      ...(parent ? { parent } : {}),
    });
    return this;
  }

  accept(startAt?: Instant): this {
    this.do({ type: 'accept-case', ...(startAt ? { startAt, by: { kind: 'system' } } : {}) });
    return this;
  }

  /** The latest leg of a step. */
  leg(step: string): LegId {
    const id = Object.keys(this.state.legs).findLast((one) => legParts(one).step === step);
    if (!id) throw new Error(`${step} was never offered`);
    return id as LegId;
  }

  /** Accepts, unless somebody has, and completes. */
  complete(step: string, local: string, outcome?: string): this {
    this.at(local);
    const leg = this.leg(step);
    if (legOf(this.state, leg).status === 'offered') this.offer({ type: 'accept-handoff', leg });
    this.do({ type: 'complete-step', leg, ...(outcome ? { outcome } : {}) });
    return this;
  }

  take(step: string): this {
    this.do({ type: 'accept-handoff', leg: this.leg(step) });
    return this;
  }

  last<Type extends CaseEventType>(type: Type): Extract<Fact, { type: Type }> {
    const fact = this.facts.findLast((one) => one.type === type);
    if (!fact) throw new Error(`${type} never happened`);
    return fact as Extract<Fact, { type: Type }>;
  }

  types(): CaseEventType[] {
    return this.facts.map(({ type }) => type);
  }

  /** Whoever ordinarily says such a thing: the holder of the leg, else the counter. */
  private actorOf(saying: Saying): Actor {
    if (saying.type === 'notice-case') return { kind: 'flow' };
    if (!('leg' in saying) || !saying.leg || this.facts.length === 0) return officerOf(this.counter);
    if (['start-child', 'end-child', 'notice', 'escalate'].includes(saying.type)) return { kind: 'flow' };
    const agency = this.state.legs[saying.leg]?.holder.agency;
    return this.delegated(agency ?? this.counter);
  }

  /** Somebody of an agency, or the delegate on his behalf. */
  private delegated(agency: AgencyCode): Actor {
    const { delegate } = this.options;
    const principal = officerOf(agency);
    return delegate && principal.kind === 'officer'
      ? { ...principal, officer: delegate, onBehalfOf: { officer: principal.officer, agency } }
      : principal;
  }
}

/** Id of the first leg of a step. */
export const firstLeg = (step: string): LegId => legId({ step: step as StepId, round: 1, attempt: 1 });
