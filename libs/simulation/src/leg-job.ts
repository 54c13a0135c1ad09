import { type CaseCommand, type DecidedEvent, type LegId, type LegState, StepNotOverYet } from '@lienthong/case';
import type { Instant, OfficerId } from '@lienthong/kernel';
import { graphOf, type Step } from '@lienthong/procedure';
import type { CaseRun } from './case-run.js';
import { drawn } from './distribution.js';
import { dueMinuteOf } from './filing.js';
import type { Job } from './office.js';
import { nobody, officerOf, system } from './people.js';
import type { Scenario } from './scenario.js';
import { type SeededRandom, seededRandom, seedFor } from './seeded-random.js';

/** What an officer makes of a file on his table. */
type Intent = 'complete' | 'refuse-handoff' | 'request-supplement' | 'return-handoff';

/** What a leg has to tell the rest of the simulation. */
export interface LegFollower {
  happened(run: CaseRun, events: readonly DecidedEvent[], at: Instant): void;
  /** The leg lies on the table once more: from that minute on, with nothing but its completion left. */
  again(run: CaseRun, leg: LegId, at: Instant): void;
}

/** A leg that waits for an officer of its agency, and what he does with it. */
export class LegJob implements Job {
  readonly dueMinute: number;
  private intent: Intent = 'complete';
  private readonly random: SeededRandom;

  constructor(
    private readonly run: CaseRun,
    leg: LegState,
    /** It was looked at before: papers came, or a successor sent it back. */
    private readonly isKnown: boolean,
    private readonly scenario: Scenario,
    private readonly follower: LegFollower,
  ) {
    this.id = leg.id;
    this.dueMinute = dueMinuteOf(leg.dueAt);
    this.random = seededRandom(seedFor(run.seed, isKnown ? `${leg.id}/again` : leg.id));
  }

  readonly id: LegId;

  begin(at: Instant, officer: OfficerId): number | undefined {
    this.run.waiting.delete(this.id);
    const leg = this.run.openLeg(this.id);
    if (!leg || leg.status === 'awaiting-supplement') return undefined;
    const step = graphOf(this.run.definition).step(leg.step);
    const { work } = this.scenario;
    const minutes = drawn(work.steps[`${this.run.definition.code}/${leg.step}`] ?? work.step, this.random);
    this.intent = this.isKnown || !step ? 'complete' : this.intentFor(leg, step);
    const accept = { type: 'accept-handoff', leg: leg.id, by: this.actor(leg, officer) } as const;
    if (this.intent !== 'refuse-handoff' && leg.status === 'offered' && leg.holder.class !== 'outside')
      this.follower.happened(this.run, this.run.act(accept, at), at);
    return this.intent === 'complete' ? minutes : drawn(work.glance, this.random);
  }

  finish(at: Instant, officer: OfficerId): void {
    const leg = this.run.openLeg(this.id);
    if (!leg || leg.status === 'awaiting-supplement') return;
    if (this.intent === 'complete') {
      this.complete(leg, at, officer);
      return;
    }
    const decision = this.run.attempt(this.commandOf(this.intent, leg, officer), at);
    // what the rules do not allow here is not done, and the file is worked off
    if (decision.refusal) this.follower.again(this.run, leg.id, at);
    else this.follower.happened(this.run, decision.events, at);
  }

  /** By chance; what cannot come true in this leg is not thought of. */
  private intentFor(leg: LegState, step: Step): Intent {
    const { supplement, refusal, rework } = this.scenario.chances;
    const [first, second, third] = [this.random.next(), this.random.next(), this.random.next()];
    const isAgency = leg.holder.class === 'agency' || leg.holder.class === 'counter';
    if (leg.status === 'offered' && leg.decisive && isAgency && leg.attempt === 1 && first < refusal)
      return 'refuse-handoff';
    const mayAsk = isAgency && this.run.definition.supplement && this.run.state.supplementRequests === 0;
    if (mayAsk && step.kind === 'process' && leg.round === 1 && second < supplement) return 'request-supplement';
    return step.reworkTo.length > 0 && leg.round === 1 && third < rework ? 'return-handoff' : 'complete';
  }

  private commandOf(intent: Exclude<Intent, 'complete'>, leg: LegState, officer: OfficerId): CaseCommand {
    const by = this.actor(leg, officer);
    if (intent === 'request-supplement') return { type: intent, leg: leg.id, items: nobody, by };
    if (intent === 'refuse-handoff') return { type: intent, leg: leg.id, reasonCode: 'wrong-agency', by };
    const [first = leg.step, ...others] = graphOf(this.run.definition).step(leg.step)?.reworkTo ?? [];
    return { type: intent, leg: leg.id, toStep: this.random.pick([first, ...others]), reasonCode: 'wrong-content', by };
  }

  private complete(leg: LegState, at: Instant, officer: OfficerId): void {
    const { definition } = this.run;
    const step = graphOf(definition).step(leg.step);
    const [ordinary, ...others] = step?.outcomes ?? [];
    const isOther = this.random.next() < this.scenario.chances.otherOutcome;
    const outcome = isOther && others[0] !== undefined ? this.random.pick([others[0], ...others]) : ordinary;
    // whoever chooses an agency takes his own: nothing is known of the others
    const asked = definition.steps.filter(({ agency }) => agency.by === 'chosen' && agency.step === leg.step);
    const own = leg.holder.agency;
    const chosen = own ? Object.fromEntries(asked.map(({ id }) => [id, own])) : {};
    const by = this.actor(leg, officer);
    const decision = this.run.attempt(
      { type: 'complete-step', leg: leg.id, ...(outcome === undefined ? {} : { outcome }), chosen, reason: nobody, by },
      at,
    );
    if (!decision.refusal) this.follower.happened(this.run, decision.events, at);
    // what the law makes last so long lies there until then
    else if (decision.refusal instanceof StepNotOverYet) this.follower.again(this.run, leg.id, decision.refusal.until);
    else throw decision.refusal;
  }

  private actor(leg: LegState, officer: OfficerId) {
    return leg.holder.agency ? officerOf(leg.holder.agency, officer) : system;
  }
}
