import { type CaseState, type DecisionContext, nextWakeUpOf, outlookOf } from '@lienthong/case';
import type { Instant } from '@lienthong/kernel';

/** Columns of case_record that say how a running case will end, as seen at the instant of the context. */
export interface OutlookRow {
  readonly next_wake_at: Instant | null;
  readonly projected_end_at: Instant | null;
  readonly slack_minutes: number | null;
  readonly act_leg: string | null;
  readonly act_agency: string | null;
  readonly act_by: Instant | null;
  readonly look_again_at: Instant | null;
}

/** All of them empty for a case that has ended. */
export function outlookRow(state: CaseState, context: DecisionContext): OutlookRow {
  const { endAt, slackMinutes, act, lookAgainAt } = outlookOf(state, context) ?? {};
  return {
    next_wake_at: nextWakeUpOf(state) ?? null,
    projected_end_at: endAt ?? null,
    slack_minutes: slackMinutes ?? null,
    act_leg: act?.leg ?? null,
    act_agency: act?.agency ?? null,
    act_by: act?.by ?? null,
    look_again_at: lookAgainAt ?? null,
  };
}
