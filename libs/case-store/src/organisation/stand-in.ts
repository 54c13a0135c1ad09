import type { AgencyCode, Instant, OfficerId, ProcedureCode } from '@lienthong/kernel';

/** In [from, to) `delegate` may act for an officer of an agency; where the officer is absent nothing new is given to him. */
export interface StandIn {
  readonly id: string;
  /** Whose authority is lent. */
  readonly agency: AgencyCode;
  readonly officer: OfficerId;
  /** Nobody where an absence has no stand-in. */
  readonly delegate?: OfficerId;
  readonly absent: boolean;
  /** Scope: cases of these procedures; empty for every case. */
  readonly procedures: readonly ProcedureCode[];
  readonly from: Instant;
  readonly to: Instant;
}

/** Whether it is effective at a moment: from its first minute, no longer at its last. */
const isEffective = ({ from, to }: Pick<StandIn, 'from' | 'to'>, at: Instant): boolean => from <= at && at < to;

/** The absence of an officer at a moment, if he is absent; the one recorded for the longest time ahead wins. */
export function standInOf(officer: OfficerId, at: Instant, standIns: readonly StandIn[]): StandIn | undefined {
  return standIns
    .filter((one) => one.officer === officer && one.absent && isEffective(one, at))
    .sort((a, b) => (a.delegate ? 0 : 1) - (b.delegate ? 0 : 1) || (a.to > b.to ? -1 : 1))[0];
}

/** Whether the scope covers cases of a procedure. */
export const covers = ({ procedures }: Pick<StandIn, 'procedures'>, procedure: ProcedureCode): boolean =>
  procedures.length === 0 || procedures.includes(procedure);
