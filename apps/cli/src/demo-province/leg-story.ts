import { type Fact, type LegId, type LegState, wokenCommand } from '@lienthong/case';
import type { Applied, CaseDraft, Personal } from '@lienthong/case-store';
import { type AgencyCode, type CaseCode, type Instant, later, workingMinutes } from '@lienthong/kernel';
import type { Agenda } from './agenda.js';
import type { CasePlan } from './case-plan.js';
import { officerOf } from './staff.js';
import type { ToldCases } from './told-cases.js';

/** Shares of its time that an agency takes: as a rule, and when it is late. */
const SHARE = { inTime: [35, 97], late: [125, 180] } as const;

/** What people do about a leg, from its offer to its end, and what they are told of its deadline. */
export class LegStory {
  constructor(
    private readonly cases: ToldCases,
    private readonly agenda: Agenda,
    private readonly follow: (applied: Applied) => Promise<void>,
  ) {}

  /** So many working minutes later, in the office of the agency. */
  after(at: Instant, minutes: number, agency: AgencyCode): Instant {
    return this.cases.store.registry.calendarOf(agency).add(at, workingMinutes(minutes));
  }

  noteWork({ caseCode, facts }: Applied): void {
    for (const fact of facts) {
      this.noteWakeUps(caseCode, fact);
      if (fact.type === 'handoff.offered' && fact.data.kind !== 'procedure') this.noteDeeds(caseCode, fact.data.leg);
    }
  }

  private noteWakeUps(caseCode: CaseCode, { data }: Fact): void {
    if (!('wakeUps' in data)) return;
    for (const { kind, at } of data.wakeUps)
      this.agenda.note(at, async () => {
        const leg = this.cases.openLeg(caseCode, data.leg);
        if (!leg?.wakeUps.some((wakeUp) => wakeUp.kind === kind && wakeUp.at === at)) return;
        const draft = wokenCommand(leg.id, kind, leg.dueAt ?? at);
        const id = `flow/${draft.type}/${leg.id}/${kind}/${draft.dueAt}`;
        await this.follow(await this.cases.apply(caseCode, draft, id, { by: { kind: 'flow' } }));
      });
  }

  private noteDeeds(caseCode: CaseCode, id: LegId): void {
    const { plan, state } = this.cases.of(caseCode);
    const leg = state.legs[id];
    if (!leg) return;
    const agency = leg.holder.agency ?? state.receivedBy;
    if (leg.status === 'awaiting-payment') {
      this.notePayment(caseCode, leg, agency, plan);
      return;
    }
    const accepted = this.after(leg.startAt, plan.random.between(10, 90), agency);
    if (leg.holder.class !== 'outside')
      this.noteDeed(accepted, caseCode, id, ['offered'], agency, { type: 'accept-handoff', leg: id });
    const { turn } = plan;
    const isHere = turn && 'step' in turn && turn.step === leg.step;
    if (isHere && turn.kind === 'stuck') return;
    if (isHere && turn.kind === 'supplement') this.noteRequest(caseCode, leg, agency, accepted, plan, turn.answered);
    const [least, most] = isHere && turn.kind === 'late' ? SHARE.late : SHARE.inTime;
    const minutes = Math.ceil(((leg.allotted ?? 480) * plan.random.between(least, most)) / 100);
    const ready = later(this.after(leg.startAt, minutes, agency), this.after(accepted, 5, agency));
    this.noteCompletion(ready, caseCode, id, agency);
  }

  /** A leg that waits for papers is finished so much later as it waited. */
  private noteCompletion(at: Instant, caseCode: CaseCode, id: LegId, agency: AgencyCode): void {
    this.agenda.note(at, async () => {
      const leg = this.cases.openLeg(caseCode, id);
      if (!leg || leg.status === 'awaiting-supplement') return;
      const draft = { type: 'complete-step', leg: id } as const;
      await this.act(caseCode, id, agency, draft);
    });
  }

  private noteRequest(
    caseCode: CaseCode,
    { id, allotted = workingMinutes(480) }: LegState,
    agency: AgencyCode,
    accepted: Instant,
    { random }: CasePlan,
    answered: boolean,
  ): void {
    const asked = this.after(accepted, random.between(30, 200), agency);
    const items = { kind: 'items', body: ['Giấy tờ giả định còn thiếu'] };
    this.noteDeed(asked, caseCode, id, ['held'], agency, { type: 'request-supplement', leg: id }, { items });
    if (!answered) return;
    const { receivedBy, papers } = this.cases.of(caseCode).state;
    const supplied = this.after(asked, random.between(700, 2_400), receivedBy);
    const paper = { paper: papers[0] ?? '', form: 'copy' } as const;
    const draft = { type: 'supply-supplement', leg: id, papers: [paper] } as const;
    this.noteDeed(supplied, caseCode, id, ['awaiting-supplement'], receivedBy, draft);
    this.noteCompletion(this.after(supplied, Math.ceil(allotted * 0.5) + 60, agency), caseCode, id, agency);
  }

  private notePayment(caseCode: CaseCode, { id, startAt }: LegState, agency: AgencyCode, { random }: CasePlan): void {
    const draft = { type: 'record-payment', leg: id, cashless: random.next() < 0.7 } as const;
    const proof = { kind: 'proof', body: 'Biên lai giả định' };
    const at = this.after(startAt, random.between(200, 1_500), agency);
    this.noteDeed(at, caseCode, id, ['awaiting-payment'], agency, draft, { proof });
  }

  private noteDeed(
    at: Instant,
    caseCode: CaseCode,
    id: LegId,
    when: readonly LegState['status'][],
    agency: AgencyCode,
    draft: CaseDraft,
    personal?: Personal,
  ): void {
    this.agenda.note(at, async () => {
      const leg = this.cases.openLeg(caseCode, id);
      if (leg && when.includes(leg.status)) await this.act(caseCode, id, agency, draft, personal);
    });
  }

  private async act(
    caseCode: CaseCode,
    id: LegId,
    agency: AgencyCode,
    draft: CaseDraft,
    personal?: Personal,
  ): Promise<void> {
    const slip = { by: officerOf(agency), ...(personal && { personal }) };
    await this.follow(await this.cases.apply(caseCode, draft, `demo/${draft.type}/${id}`, slip));
  }
}
