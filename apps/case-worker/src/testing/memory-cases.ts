import { randomInt } from 'node:crypto';
import type { CaseCommand, CaseState, Decision, DecisionContext, Fact, LegId, Office } from '@lienthong/case';
import { decide, evolve, progressOf } from '@lienthong/case';
import {
  type AgencyCode,
  type CaseCode,
  type Clock,
  type CommandId,
  caseCode,
  DomainError,
  type Instant,
  instantOfEpoch,
  type OfficerId,
  type ProcedureCode,
} from '@lienthong/kernel';
import type { ProcedureDefinition } from '@lienthong/procedure';
import type { ChildIntake, CommandSlip, FlowCases, Recorded, RecordedCase } from '../activities/flow-cases.js';

/** An intake, left for the counter to accept where `accept` is missing. */
export type Intake = Omit<ChildIntake, 'accept'> & Partial<Pick<ChildIntake, 'accept'>>;

/** A command without who sends it. */
export type Draft = {
  [Type in CaseCommand['type']]: Omit<Extract<CaseCommand, { type: Type }>, 'by'>;
}[CaseCommand['type']];

interface Stream {
  definition: ProcedureDefinition;
  facts: readonly Fact[];
  state: CaseState | undefined;
  readonly done: Map<CommandId, readonly Fact[]>;
}

export interface Province {
  readonly clock: Clock;
  readonly definitions: readonly ProcedureDefinition[];
  context(definition: ProcedureDefinition, now: Instant): DecisionContext;
  /** Told of every commit, as a relay would be. */
  onFacts(facts: readonly Fact[]): void;
}

/** As the store refuses it: a repeat asks for what was asked for before. */
class CommandIdReused extends DomainError {
  readonly code = 'command.id-reused';
}

/** A case store in memory on the real decider: what flows see of libs/case-store, without a server. */
export class MemoryCases implements FlowCases {
  readonly registry = { current: async (code: ProcedureCode) => this.procedureNamed(code) };
  /** Who answers for an office; a test may appoint and relieve. */
  readonly offices = new Map<string, OfficerId>();
  readonly organisation = {
    officeHolder: async (agency: AgencyCode, office: Office) => {
      const officer = this.offices.get(`${office} ${agency}`);
      return officer && { officer };
    },
  };
  /** Versions that a case may move to. */
  readonly versions: ProcedureDefinition[] = [];
  /** Called for each case taken in, before whoever opened it goes on. */
  afterOpen: (caseCode: CaseCode) => Promise<void> = () => Promise.resolve();
  private readonly streams = new Map<CaseCode, Stream>();
  private readonly intakes = new Map<CommandId, { readonly code: CaseCode; readonly content: string }>();

  constructor(private readonly province: Province) {}

  async load(caseCode: CaseCode): Promise<RecordedCase | undefined> {
    const stream = this.streams.get(caseCode);
    if (!stream?.state) return undefined;
    const { definition, facts, state } = stream;
    return { definition, facts, state, context: (now) => this.province.context(definition, now) };
  }

  async componentOf(group: CaseCode, leg: LegId): Promise<CaseCode | undefined> {
    const found = [...this.streams].find(
      ([, { state }]) => state?.parent?.caseCode === group && state.parent.leg === leg,
    );
    return found?.[0];
  }

  async openComponents(group: CaseCode): Promise<readonly CaseCode[]> {
    return [...this.streams].flatMap(([code, { state }]) =>
      state?.parent?.caseCode === group && !progressOf(state).over ? [code] : [],
    );
  }

  /** Takes a case in, and accepts it unless told not to. */
  async open(intake: Intake, slip: CommandSlip): Promise<Recorded> {
    const { accept, procedure, ...register } = intake;
    const content = JSON.stringify(intake);
    const known = this.intakes.get(slip.commandId);
    if (known && known.content !== content) throw new CommandIdReused(`${slip.commandId} stands for another intake`);
    const code = known?.code ?? this.nextCode();
    if (!known) {
      this.intakes.set(slip.commandId, { code, content });
      this.streams.set(code, {
        definition: this.procedureNamed(procedure),
        facts: [],
        state: undefined,
        done: new Map(),
      });
    }
    const registered = await this.apply(code, { ...register, code }, slip);
    if (!accept) return registered;
    const recorded = await this.apply(
      code,
      { type: 'accept-case', ...accept },
      { ...slip, commandId: `${slip.commandId}/accept` as CommandId },
    );
    await this.afterOpen(code);
    return recorded;
  }

  async apply(caseCode: CaseCode, draft: Draft, { commandId, by }: CommandSlip): Promise<Recorded> {
    const now = instantOfEpoch(await this.province.clock.now());
    const stream = this.streams.get(caseCode);
    if (!stream) throw new Error(`no case ${caseCode}`);
    const before = stream.done.get(commandId);
    if (before) return { caseCode, facts: before, lastSeq: stream.facts.length };
    const versionOf = (version: number) => this.versions.find((one) => one.version === version);
    const context = { ...this.province.context(stream.definition, now), versionOf };
    // a draft and who sends it make a command of the same type
    const decision: Decision = decide(stream.state, { ...draft, by } as CaseCommand, context);
    if (decision.refusal) throw decision.refusal;
    const { code, version } = stream.definition;
    const facts = decision.events.map((event, i): Fact => {
      const place = { caseCode, seq: stream.facts.length + 1 + i, at: decision.at, by, procedure: { code, version } };
      return { ...event, ...place };
    });
    stream.state = facts.reduce<CaseState | undefined>(evolve, stream.state);
    stream.facts = [...stream.facts, ...facts];
    const moved = facts.find(({ type }) => type === 'version.moved');
    if (moved?.type === 'version.moved') stream.definition = versionOf(moved.data.to) ?? stream.definition;
    stream.done.set(commandId, facts);
    if (facts.length > 0) this.province.onFacts(facts);
    return { caseCode, facts, lastSeq: stream.facts.length };
  }

  procedureNamed(code: ProcedureCode): ProcedureDefinition {
    const definition = this.province.definitions.find((one) => one.code === code);
    if (!definition) throw new Error(`no procedure ${code}`);
    return definition;
  }

  /** Like nobody else's on the same server: the code is the id of the case's flow. */
  private nextCode(): CaseCode {
    return caseCode(`000.00.00.H27-250409-${randomInt(1e12).toString().padStart(12, '0')}`);
  }
}
