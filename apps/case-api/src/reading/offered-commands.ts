import { caseCommands, isLegalTransition, legCommands, type NationalStatus } from '@lienthong/case';
import type { CaseDetail, LegItem } from '@lienthong/case-store';
import { type CaseView, commandRoles, mayAsk, type SubmittedType } from '@lienthong/contracts/http';
import type { AgencyCode } from '@lienthong/kernel';
import type { Caller } from '@lienthong/platform/identity';

/**
 * Nothing that a list could offer: a refused handoff is offered anew by naming an agency, a version is moved to and a term set by
 * naming them.
 */
const UNLISTED: readonly SubmittedType[] = ['offer-handoff', 'move-version', 'set-term'];
const submitted = (Object.keys(commandRoles) as SubmittedType[]).filter((type) => !UNLISTED.includes(type));

/** Recorded for the citizen, so also where the citizen comes: the unit that received the case. */
const atTheCounter: readonly SubmittedType[] = ['supply-supplement', 'record-payment'];

/**
 * What the reader may ask for now, by state, role and agency; the core has the last word when it is asked.
 * @param predecessors agencies that the reader's agency alone took over from: what they might do, it may
 */
export function offeredCommands(
  recorded: CaseDetail,
  caller: Caller,
  predecessors: readonly AgencyCode[],
): CaseView['commands'] {
  const found = asItStandsFor(caller, predecessors, recorded);
  const ofCase: readonly string[] = caseCommands[found.status];
  const allowed = submitted.filter((type) => ofCase.includes(type) && mayAsk(caller.roles, type));
  return allowed.flatMap((type) => {
    const legs = found.legs.filter((leg) => (legCommands[leg.status] as readonly string[]).includes(type));
    if (type === 'acknowledge-escalation') return toAcknowledge(found, caller);
    const isOfLeg =
      found.status !== 'registered' &&
      Object.values(legCommands).some((commands) => (commands as readonly string[]).includes(type));
    if (isOfLeg && !isOffered(type, found)) return [];
    if (isOfLeg) return legs.filter((leg) => isAt(type, leg, found, caller)).map(({ leg }) => ({ type, leg }));
    return isOffered(type, found) && unitsFor(type, found).includes(caller.agency) ? [{ type }] : [];
  });
}

/** The case with its units as they stand today for the reader; what an agency has open goes over by itself. */
function asItStandsFor({ agency: heir }: Caller, predecessors: readonly AgencyCode[], found: CaseDetail): CaseDetail {
  if (predecessors.length === 0) return found;
  const today = (agency: AgencyCode): AgencyCode => (predecessors.includes(agency) ? heir : agency);
  return {
    ...found,
    receivedBy: today(found.receivedBy),
    solvedBy: today(found.solvedBy),
    returnBy: today(found.returnBy),
    legs: found.legs.map((leg) => (leg.sentBy ? { ...leg, sentBy: today(leg.sentBy) } : leg)),
    escalations: found.escalations.map((one) => ({ ...one, agency: today(one.agency) })),
  };
}

/** Whatever the caller's agency was told of and nobody has said to know of. */
const toAcknowledge = ({ escalations }: CaseDetail, { agency }: Caller): CaseView['commands'] =>
  escalations
    .filter((one) => one.standing && one.agency === agency)
    .map(({ leg, rung }) => ({ type: 'acknowledge-escalation', leg, rung }));

const UNTOUCHED: readonly LegItem['status'][] = ['offered', 'refused', 'recalled'];

/** Commands that a phase allows, but not at every moment of it; read from the status on the portal, dates and verdict. */
const offeredAt: Partial<Record<SubmittedType, (found: CaseDetail) => boolean>> = {
  'supply-intake-supplement': ({ nationalStatus }) => nationalStatus === 5,
  // before acceptance only after a first request; of a leg, the core knows
  'approve-second-supplement': ({ status, nationalStatus }) => status !== 'registered' || nationalStatus === 5,
  'close-unsupplied': ({ nationalStatus }) => nationalStatus === 5,
  'answer-withdrawal': ({ nationalStatus }) => nationalStatus === 7,
  // one letter a case, of a date that runs and is the case's own (L12)
  apologise: ({ apology, announcedDueAt, suspended, parent }) =>
    !apology?.issuedAt && announcedDueAt !== undefined && !suspended && !parent,
  // the result of a component goes out with that of its group
  'remind-uncollected': ({ parent }) => !parent,
  'return-result': ({ parent }) => !parent,
  'correct-verdict': ({ timeliness }) => timeliness !== undefined,
  rate: ({ score, parent, applicantId }) => score === undefined && !parent && applicantId !== undefined,
  // until an agency has accepted
  'correct-intake': ({ legs }) => legs.every(({ status }) => UNTOUCHED.includes(status)),
  stop: ({ nationalStatus }) => isLegalTransition(nationalStatus as NationalStatus, 8),
};

const isOffered = (type: SubmittedType, found: CaseDetail): boolean => offeredAt[type]?.(found) ?? true;

const ofSolverToo: readonly SubmittedType[] = ['answer-withdrawal', 'close-unsupplied', 'approve-second-supplement'];

/** Whose command it is: where the result leaves, the counter, or whoever solves or holds the case too. */
function unitsFor(type: SubmittedType, { receivedBy, returnBy, solvedBy, legs }: CaseDetail) {
  if (type === 'return-result' || type === 'remind-uncollected') return [returnBy];
  if (type === 'rate') return [receivedBy, returnBy];
  if (type === 'correct-verdict') return [solvedBy];
  if (!ofSolverToo.includes(type)) return [receivedBy];
  return [receivedBy, solvedBy, ...legs.filter(({ endedAt }) => !endedAt).map(({ agency }) => agency)];
}

/** An agency accepts before it completes, an outside body need not; more data is wanted for an opinion alone. */
const isOutOfPlace = (type: SubmittedType, { status, holderClass, kind }: LegItem): boolean =>
  (type === 'complete-step' && status === 'offered' && holderClass !== 'outside') ||
  (type === 'ask-more-data' && kind !== 'opinion');

const isAt = (type: SubmittedType, leg: LegItem, { receivedBy }: CaseDetail, { agency }: Caller): boolean =>
  type === 'recall-handoff'
    ? leg.sentBy === agency
    : !isOutOfPlace(type, leg) && (leg.agency === agency || (receivedBy === agency && atTheCounter.includes(type)));
