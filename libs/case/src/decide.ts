import { DomainError, later } from '@lienthong/kernel';
import { requireCaseAllows } from './allowed-commands.js';
import { apologise } from './apology/apologise.js';
import { endChild } from './child/end-child.js';
import { startChild } from './child/start-child.js';
import type { CaseCommand, CaseCommandType } from './command.js';
import { asOf, type Decide, type DecidedEvent, type Decision, type DecisionContext, underVersion } from './decision.js';
import { actingFor } from './delegation/acting-for.js';
import { answerWithdrawal } from './ending/answer-withdrawal.js';
import { remindUncollected } from './ending/remind-uncollected.js';
import { returnResult } from './ending/return-result.js';
import { stop } from './ending/stop.js';
import { withdraw } from './ending/withdraw.js';
import { acknowledgeEscalation } from './escalation/acknowledge-escalation.js';
import { escalate } from './escalation/escalate.js';
import type { CaseEvent, Fact } from './event.js';
import { evolve } from './evolve.js';
import { extendByLaw } from './extension/extend-by-law.js';
import { acceptHandoff } from './handoff/accept-handoff.js';
import { completeStep } from './handoff/complete-step.js';
import { moveHandoff } from './handoff/move-handoff.js';
import { offerHandoff } from './handoff/offer-handoff.js';
import { reassign } from './handoff/reassign.js';
import { recallHandoff } from './handoff/recall-handoff.js';
import { refuseHandoff } from './handoff/refuse-handoff.js';
import { returnHandoff } from './handoff/return-handoff.js';
import { acceptCase } from './intake/accept-case.js';
import { correctIntake } from './intake/correct-intake.js';
import { CaseRegisteredAlready, CaseUnknown } from './intake/intake.errors.js';
import { refuseCase } from './intake/refuse-case.js';
import { register } from './intake/register.js';
import { requestIntakeSupplement } from './intake/request-intake-supplement.js';
import { supplyIntakeSupplement } from './intake/supply-intake-supplement.js';
import { custodyUntil } from './ledger/custody-until.js';
import { notice } from './notice/notice.js';
import { noticeCase } from './notice/notice-case.js';
import { askMoreData } from './opinion/ask-more-data.js';
import { recordPayment } from './payment/record-payment.js';
import { rate } from './rating/rate.js';
import { retime } from './retiming/retime.js';
import { settle } from './settle.js';
import type { CaseState } from './state/case-state.js';
import { rehomeLeg } from './succession/rehome-leg.js';
import { asItStands } from './succession/standing.js';
import { approveSecondSupplement } from './supplement/approve-second-supplement.js';
import { closeUnsupplied } from './supplement/close-unsupplied.js';
import { requestSupplement } from './supplement/request-supplement.js';
import { supplySupplement } from './supplement/supply-supplement.js';
import { setTerm } from './term/set-term.js';
import { withSetTerms } from './term/set-terms.js';
import { correctVerdict } from './verdict/correct-verdict.js';
import { moveVersion } from './version/move-version.js';

/** Every command has its rule here, or this does not compile. */
const deciders = {
  'accept-case': acceptCase,
  'correct-intake': correctIntake,
  'refuse-case': refuseCase,
  'request-intake-supplement': requestIntakeSupplement,
  'supply-intake-supplement': supplyIntakeSupplement,
  'offer-handoff': offerHandoff,
  'accept-handoff': acceptHandoff,
  'refuse-handoff': refuseHandoff,
  'recall-handoff': recallHandoff,
  reassign,
  'move-handoff': moveHandoff,
  'return-handoff': returnHandoff,
  'rehome-leg': rehomeLeg,
  'complete-step': completeStep,
  'set-term': setTerm,
  'ask-more-data': askMoreData,
  'request-supplement': requestSupplement,
  'supply-supplement': supplySupplement,
  apologise,
  'approve-second-supplement': approveSecondSupplement,
  'close-unsupplied': closeUnsupplied,
  'extend-by-law': extendByLaw,
  'record-payment': recordPayment,
  'move-version': moveVersion,
  retime,
  notice,
  escalate,
  'acknowledge-escalation': acknowledgeEscalation,
  'notice-case': noticeCase,
  'start-child': startChild,
  'end-child': endChild,
  withdraw,
  'answer-withdrawal': answerWithdrawal,
  stop,
  'correct-verdict': correctVerdict,
  'remind-uncollected': remindUncollected,
  'return-result': returnResult,
  rate,
} as const satisfies { [Type in Exclude<CaseCommandType, 'register'>]: Decide<Type> };

/**
 * What becomes of a command, given the state of the case (undefined before its registration). Pure: no clock, no
 * chance, no I/O. Refusals are DomainErrors with a stable code.
 */
export function decide(state: CaseState | undefined, command: CaseCommand, context: DecisionContext): Decision {
  const at = state ? later(context.now, state.lastAt) : context.now;
  // a case's time never runs backwards, even when two clocks differ
  const moment = at === context.now ? context : asOf(at, context);
  const then = state ? withSetTerms(state, moment) : moment;
  try {
    const record = new Recording(state, command, then);
    record.add(handled(state, command, then));
    record.settle();
    return { at, events: record.events, state: record.state };
  } catch (error) {
    if (error instanceof DomainError) return { refusal: error };
    throw error;
  }
}

function handled(state: CaseState | undefined, command: CaseCommand, context: DecisionContext): readonly CaseEvent[] {
  if (command.type === 'register') {
    if (state) throw new CaseRegisteredAlready(state.code);
    return register(command, context);
  }
  if (!state) throw new CaseUnknown(command.type);
  requireCaseAllows(state, command.type);
  // the table pairs each type with its own command; the compiler cannot follow that pairing through a look-up
  const asked = actingFor(command, context);
  const decider = deciders[command.type] as Decide<typeof command.type>;
  return decider(asItStands(state, context), asked, context);
}

/** The events of one decision, each seen against the state that the ones before it left. */
class Recording {
  readonly events: DecidedEvent[] = [];
  private current: CaseState | undefined;

  constructor(
    private readonly before: CaseState | undefined,
    private readonly command: CaseCommand,
    private context: DecisionContext,
  ) {
    this.current = before;
  }

  add(events: readonly CaseEvent[]): void {
    for (const event of events) {
      const decided: DecidedEvent = { ...event, custody: custodyUntil(this.current, event, this.context) };
      this.events.push(decided);
      this.current = evolve(this.current, this.factOf(decided));
      if (event.type === 'version.moved')
        this.context = withSetTerms(this.current, underVersion(event.data.to, this.context));
    }
  }

  /** @throws {CaseUnknown} when nothing was registered */
  get state(): CaseState {
    if (!this.current) throw new CaseUnknown(this.command.type);
    return this.current;
  }

  settle(): void {
    while (this.before && this.current && this.current !== this.before) {
      const follows = settle(this.before, this.current, this.events, this.context);
      if (follows.length === 0) return;
      this.add(follows);
    }
  }

  private factOf(event: DecidedEvent): Fact {
    const { definition, now } = this.context;
    const code = this.command.type === 'register' ? this.command.code : this.current?.code;
    if (code === undefined) throw new CaseUnknown(this.command.type);
    const procedure = this.current?.procedure ?? { code: definition.code, version: definition.version };
    return { ...event, caseCode: code, seq: (this.current?.lastSeq ?? 0) + 1, at: now, by: this.command.by, procedure };
  }
}
