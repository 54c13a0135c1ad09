import { later } from '@lienthong/kernel';
import { apologyDrafted, apologyIssued } from './apology/apology.evolve.js';
import { appointmentMet, appointmentSet } from './appointment/appointment.evolve.js';
import { childEnded, childStarted } from './child/child.evolve.js';
import {
  completed,
  resultReminded,
  resultReturned,
  stopped,
  withdrawalRefused,
  withdrawalRequested,
  withdrawn,
} from './ending/ending.evolve.js';
import { escalationAcknowledged, escalationRaised } from './escalation/escalation.evolve.js';
import type { Fact } from './event.js';
import { extensionGranted } from './extension/extension.evolve.js';
import {
  handoffAccepted,
  handoffCompleted,
  handoffMoved,
  handoffOffered,
  handoffReassigned,
  handoffRecalled,
  handoffRefused,
  handoffRetimed,
  handoffReturned,
} from './handoff/handoff.evolve.js';
import { CaseImported } from './imported/imported.errors.js';
import { type ImportedEventType, isImportedEvent } from './imported/imported.event.js';
import { accepted, corrected, intakeRetimed, refused, registered, slipIssued } from './intake/intake.evolve.js';
import { intakeSupplementRequested, intakeSupplementSupplied } from './intake/intake-supplement.evolve.js';
import { caseNoticed, noticed, wokenBy } from './notice/notice.evolve.js';
import { moreDataAsked } from './opinion/opinion.evolve.js';
import { rated } from './rating/rating.evolve.js';
import type { CaseState, Evolve } from './state/case-state.js';
import type { LegState } from './state/leg-state.js';
import { changesDecisions } from './state/versions.js';
import { handoffRehomed } from './succession/succession.evolve.js';
import { secondApproved, supplementRequested, supplementSupplied } from './supplement/supplement.evolve.js';
import { termSet } from './term/term.evolve.js';
import { verdictCorrected, verdictFrozen } from './verdict/verdict.evolve.js';
import { versionMoved } from './version/version.evolve.js';

type Later = Exclude<Fact['type'], 'case.registered' | ImportedEventType>;

/** Every kind of fact has its say here, or this does not compile. */
const evolvers = {
  'case.accepted': accepted,
  'case.refused': refused,
  'intake.supplement-requested': intakeSupplementRequested,
  'intake.supplement-supplied': intakeSupplementSupplied,
  'intake.retimed': intakeRetimed,
  'intake.corrected': corrected,
  'slip.issued': slipIssued,
  'case.noticed': caseNoticed,
  'appointment.set': appointmentSet,
  'appointment.met': appointmentMet,
  'handoff.offered': handoffOffered,
  'handoff.accepted': handoffAccepted,
  'handoff.refused': handoffRefused,
  'handoff.recalled': handoffRecalled,
  'handoff.reassigned': handoffReassigned,
  'handoff.moved': handoffMoved,
  'handoff.returned': handoffReturned,
  'handoff.rehomed': handoffRehomed,
  'handoff.completed': handoffCompleted,
  'handoff.retimed': handoffRetimed,
  'step.term-set': termSet,
  'opinion.more-data-asked': moreDataAsked,
  'handoff.due-soon-noticed': noticed,
  'handoff.overdue-noticed': noticed,
  'escalation.raised': escalationRaised,
  'escalation.acknowledged': escalationAcknowledged,
  'supplement.requested': supplementRequested,
  'supplement.second-approved': secondApproved,
  'supplement.supplied': supplementSupplied,
  'apology.drafted': apologyDrafted,
  'apology.issued': apologyIssued,
  'extension.granted': extensionGranted,
  'version.moved': versionMoved,
  'payment.recorded': (state) => state,
  'child.started': childStarted,
  'child.ended': childEnded,
  'withdrawal.requested': withdrawalRequested,
  'withdrawal.refused': withdrawalRefused,
  'case.withdrawn': withdrawn,
  'case.stopped': stopped,
  'case.completed': completed,
  'verdict.frozen': verdictFrozen,
  'verdict.corrected': verdictCorrected,
  'result.reminded': resultReminded,
  'result.returned': resultReturned,
  'case.rated': rated,
} as const satisfies { [Type in Later]: Evolve<Type> };

/**
 * The state after one more fact. Facts come in the order of `seq`, from 1.
 * @throws {RangeError} when the first fact is no registration, or a registration comes twice
 * @throws {CaseImported} for a fact of an older system: nobody decides on it, so there is no state of it
 */
export function evolve(state: CaseState | undefined, fact: Fact): CaseState {
  if (isOfOlderSystem(fact)) throw new CaseImported(fact.caseCode);
  if (fact.type === 'case.registered') {
    if (state) throw new RangeError(`Fact ${fact.seq} registers ${fact.caseCode} once more`);
    return wokenBy(registered(fact), fact);
  }
  if (!state) throw new RangeError(`Fact ${fact.seq} of ${fact.caseCode} comes before its registration`);
  // the table pairs each type with its own fact; the compiler cannot follow that pairing through a look-up
  const evolver = evolvers[fact.type] as Evolve<typeof fact.type>;
  return stamped(state, wokenBy(evolver(state, fact), fact), fact);
}

const isOfOlderSystem = (fact: Fact): fact is Extract<Fact, { readonly type: ImportedEventType }> =>
  isImportedEvent(fact.type);

/** The state of a case from all of its facts; undefined when there are none. */
export function foldCase(facts: readonly Fact[]): CaseState | undefined {
  return facts.reduce<CaseState | undefined>(evolve, undefined);
}

type Draft<Kind> = { -readonly [Member in keyof Kind]: Kind[Member] };

/** What every fact leaves behind. A copy that its evolver made is nobody's yet: it is filled in, not copied once more. */
function stamped(before: CaseState, made: CaseState, { type, seq, at, data }: Fact): CaseState {
  const next: Draft<CaseState> = made === before ? { ...before } : made;
  next.lastSeq = seq;
  next.lastAt = later(at, before.lastAt);
  if (!changesDecisions(type)) return next;
  next.version = seq;
  const leg = 'leg' in data && data.leg ? next.legs[data.leg] : undefined;
  if (!leg || leg.version === seq) return next;
  if (leg === before.legs[leg.id]) next.legs = { ...next.legs, [leg.id]: { ...leg, version: seq } };
  else (leg as Draft<LegState>).version = seq;
  return next;
}
