import type { Applied } from '@lienthong/case-store';
import { type CaseCode, dateOf, type Instant, procedureCode } from '@lienthong/kernel';
import { requiredPapers } from '@lienthong/procedure';
import type { Agenda } from './agenda.js';
import type { CasePlan } from './case-plan.js';
import { endChild, takeFlowTurn } from './flow-turn.js';
import { LegStory } from './leg-story.js';
import { officerOf } from './staff.js';
import type { ToldCases } from './told-cases.js';

/** Share of the results that citizens have collected. */
const COLLECTED = 0.93;

/** Share of those who then say what they think of it, and what they say by whether the date was kept. */
const RATING = 0.6;
const SCORES = { kept: [5, 5, 4, 4, 3], late: [4, 3, 2, 2, 1] } as const;

/** Tells cases through the store as they would have gone: people act, the flow takes its turns, deadlines are noticed. */
export class Storyteller {
  private readonly legs: LegStory;

  constructor(
    private readonly cases: ToldCases,
    private readonly agenda: Agenda,
    private readonly now: () => Instant,
  ) {
    this.legs = new LegStory(cases, agenda, (applied) => this.follow(applied));
  }

  tell(plan: CasePlan): void {
    this.agenda.note(plan.openedAt, () => this.open(plan));
  }

  private async open(plan: CasePlan): Promise<void> {
    const { number, commune, random } = plan;
    const { registry } = this.cases.store;
    const receivedBy = registry.agencies.serving('trung-tam-xa', commune);
    if (!receivedBy) throw new Error(`No counter serves ${commune}`);
    const definition = await registry.current(procedureCode(plan.procedure), dateOf(plan.openedAt));
    const routing = Object.fromEntries(
      definition.routing.map(({ name, values: [first, ...rest] = [] }): [string, string] => [
        name,
        first === undefined ? commune : random.pick([first, ...rest]),
      ]),
    );
    const applicant = {
      kind: 'person',
      name: `Nguyễn Văn Mẫu ${number}`,
      identifier: String(number).padStart(12, '0'),
    };
    const opened = await this.cases.open(
      plan,
      {
        procedure: definition.code,
        ...{ receivedBy, returnBy: receivedBy, channel: 'counter', accept: true },
        papers: requiredPapers(definition, routing).map(({ id }) => ({ paper: id, form: 'original' })),
        routing,
      },
      `demo/${number}`,
      { by: officerOf(receivedBy), personal: { applicant: { kind: 'applicant', body: applicant } } },
    );
    if (plan.turn?.kind === 'withdrawn') this.planWithdrawal(plan, opened.caseCode);
    await this.follow(opened);
  }

  private planWithdrawal({ random }: CasePlan, caseCode: CaseCode): void {
    const { receivedBy } = this.cases.of(caseCode).state;
    this.agenda.note(this.legs.after(this.now(), random.between(30, 120), receivedBy), async () => {
      if (this.cases.of(caseCode).state.phase !== 'accepted') return;
      const reason = { kind: 'reason', body: 'Người nộp giả định xin rút' };
      const slip = { by: officerOf(receivedBy), personal: { reason } };
      await this.follow(await this.cases.apply(caseCode, { type: 'withdraw' }, 'demo/withdraw', slip));
    });
  }

  /** After each command: new deadlines and new work are noted, and the flow takes its turns. */
  private async follow(applied: Applied): Promise<void> {
    this.legs.noteWork(applied);
    const { state } = this.cases.of(applied.caseCode);
    if (state.phase === 'accepted') {
      for (const turn of (await takeFlowTurn(this.cases, applied.caseCode)) ?? []) await this.follow(turn);
    } else if (state.parent) {
      const told = await endChild(this.cases, state);
      if (told) await this.follow(told);
    } else if (state.phase === 'completed') this.planReturn(applied.caseCode);
  }

  private planReturn(caseCode: CaseCode): void {
    const { plan, state } = this.cases.of(caseCode);
    if (plan.random.next() > COLLECTED) return;
    const draft = { type: 'return-result', channel: 'counter' } as const;
    this.agenda.note(this.legs.after(this.now(), plan.random.between(30, 1_200), state.returnBy), async () => {
      await this.cases.apply(caseCode, draft, 'demo/return', { by: officerOf(state.returnBy) });
      await this.rate(caseCode);
    });
  }

  private async rate(caseCode: CaseCode): Promise<void> {
    const { plan, state } = this.cases.of(caseCode);
    if (plan.random.next() > RATING) return;
    const score = plan.random.pick(SCORES[state.verdict?.owed.timeliness === 'late' ? 'late' : 'kept']);
    await this.cases.apply(caseCode, { type: 'rate', score }, 'demo/rate', { by: officerOf(state.returnBy) });
  }
}
