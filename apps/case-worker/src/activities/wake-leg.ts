import { addresseeOf, type CaseCommandData, type WokenCommand, wokenCommand } from '@lienthong/case';
import type { DueNotice } from '@lienthong/contracts/workflows';
import { type CaseCode, DomainError, instantOfEpoch } from '@lienthong/kernel';
import { flowSlip } from './command-slips.js';
import type { Recorded } from './flow-cases.js';
import type { FlowSurroundings } from './flow-surroundings.js';

type LegNotice = Extract<DueNotice, { readonly leg: string }>;

/** The instant of one of a leg's wake-ups has come: whoever works on it is warned, or somebody over his head is told. */
export async function wakeLeg(
  caseCode: CaseCode,
  { leg, kind, dueAt }: LegNotice,
  surroundings: FlowSurroundings,
): Promise<Recorded> {
  const command = wokenCommand(leg, kind, dueAt);
  const named =
    command.type === 'escalate' ? { ...command, ...(await officerFor(caseCode, command, surroundings)) } : command;
  return surroundings.cases.apply(caseCode, named, flowSlip(command.type, leg, kind, dueAt));
}

/** Who answers now for the office that the rung leads to; nobody, where nobody can be reached: the next rung's to solve. */
async function officerFor(
  caseCode: CaseCode,
  { leg: id, rung }: Extract<WokenCommand, { readonly type: 'escalate' }>,
  { cases, clock }: FlowSurroundings,
): Promise<Pick<CaseCommandData['escalate'], 'officer' | 'acting'>> {
  const found = await cases.load(caseCode);
  const leg = found?.state.legs[id];
  const now = instantOfEpoch(await clock.now());
  const to = found && leg && addresseeOf(found.state, leg, rung, found.context(now));
  if (!to) return {};
  try {
    const holder = await cases.organisation.officeHolder(to.agency, to.office, now);
    return holder ? { officer: holder.officer, ...(holder.acting ? { acting: holder.acting.because } : {}) } : {};
  } catch (error) {
    // an agency that the register does not know any more has nobody to tell
    if (error instanceof DomainError && !error.retryable) return {};
    throw error;
  }
}
