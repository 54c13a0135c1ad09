import { type CaseState, isOpen, type LegId, type LegState } from '@lienthong/case';
import type { Applied, CaseDraft, CaseStore, CommandSlip, IntakeDraft } from '@lienthong/case-store';
import type { CaseCode, CommandId } from '@lienthong/kernel';
import type { CasePlan } from './case-plan.js';

/** A case of the story: what was planned for it, and how it stands after its last fact. */
export interface ToldCase {
  readonly plan: CasePlan;
  readonly state: CaseState;
}

type Slip = Omit<CommandSlip, 'commandId'>;

/** The cases told so far, each as its last command left it. */
export class ToldCases {
  private readonly cases = new Map<CaseCode, ToldCase>();

  constructor(readonly store: CaseStore) {}

  async open(plan: CasePlan, draft: IntakeDraft, commandId: string, slip: Slip): Promise<Applied> {
    return this.moved(plan, await this.store.open(draft, { ...slip, commandId: commandId as CommandId }));
  }

  async apply(caseCode: CaseCode, draft: CaseDraft, commandId: string, slip: Slip): Promise<Applied> {
    const { plan } = this.of(caseCode);
    return this.moved(plan, await this.store.apply(caseCode, draft, { ...slip, commandId: commandId as CommandId }));
  }

  of(caseCode: CaseCode): ToldCase {
    const told = this.cases.get(caseCode);
    if (!told) throw new Error(`${caseCode} is no case of this story`);
    return told;
  }

  /** The leg, while somebody still has it to do and the case goes on. */
  openLeg(caseCode: CaseCode, leg: LegId): LegState | undefined {
    const { state } = this.of(caseCode);
    const found = state.phase === 'accepted' ? state.legs[leg] : undefined;
    return found && isOpen(found) ? found : undefined;
  }

  private moved(plan: CasePlan, applied: Applied): Applied {
    this.cases.set(applied.caseCode, { plan, state: applied.state });
    return applied;
  }
}
