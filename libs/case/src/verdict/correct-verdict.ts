import { calendarName } from '@lienthong/calendar';
import { canonicalJson, type Instant, workingMinutes } from '@lienthong/kernel';
import { letterStanding } from '../apology/letter-owed.js';
import { requireUnit } from '../authority.js';
import type { Decide, DecisionContext } from '../decision.js';
import { CaseNotInState } from '../ending/ending.errors.js';
import type { CaseEventData } from '../event.js';
import type { Judgement, LateShare } from '../fact-values.js';
import { decisiveLeg } from '../ledger/path.js';
import type { CaseState } from '../state/case-state.js';
import { withLeg } from '../state/legs.js';
import { underItsCalendars } from './calendars-of-verdict.js';
import { RULES } from './freeze.js';
import { combined, type Judged, judgeSegment } from './judge.js';
import { EndOutsideCase, NothingCorrected, SharesDoNotSum } from './verdict.errors.js';
import { verdictInForce } from './verdict-in-force.js';

/**
 * A frozen verdict is never overwritten: an approver of the agency that solved the case adds what is right, with the
 * reason, and both stay readable. Another end is judged by the same rules against the same dates; other shares say who
 * answers for the minutes owed. What is in force already is no fact once more.
 * @throws {CaseNotInState} {NotYourCase} {NothingCorrected} {EndOutsideCase} {SharesDoNotSum}
 * @see time.md §6; design.md, Accountability 3; peers.md §3.10
 */
export const correctVerdict: Decide<'correct-verdict'> = (state, command, current) => {
  const context = underItsCalendars(state, current);
  const { type, by, endedAt, shares, reason } = command;
  const inForce = verdictInForce(state);
  if (!inForce) throw new CaseNotInState(state.code, state.phase, type);
  requireUnit(state, type, by, [state.solvedBy]);
  if (!endedAt && !shares) throw new NothingCorrected(state.code);
  const judged = endedAt ? endingAt(state, endedAt, context) : inForce;
  const owed = shares ? sharedOut(state, judged.owed, shares) : judged.owed;
  const next = { ...judged, owed, endedAt: endedAt ?? inForce.endedAt };
  if (canonicalJson(next) === canonicalJson(inForce)) return [];
  return [
    {
      type: 'verdict.corrected',
      data: { reason, ...next, calendar: calendarName(context.calendar), rules: RULES },
    },
  ];
};

type Corrected = Pick<CaseEventData['verdict.corrected'], 'owed' | 'announced' | 'apology'>;

/** The last segment judged as if its last leg had ended then; what was met before it stands. */
function endingAt(state: CaseState, endedAt: Instant, context: DecisionContext): Corrected {
  const last = decisiveLeg(state);
  const from = last?.startAt ?? state.life?.acceptedAt;
  if (!from || endedAt < from || endedAt > context.now)
    throw new EndOutsideCase(state.code, from ?? endedAt, context.now);
  const corrected = last ? withLeg(state, last.id, (leg) => ({ ...leg, endedAt })) : state;
  const complete = state.ended?.outcome === 'completed';
  const open = state.appointments.at(-1);
  const [first, ...others] = corrected.appointments.map(({ met, ...segment }): Judged & { readonly n: number } => {
    const stands = met && segment.n !== open?.n;
    const leg = last && corrected.legs[last.id];
    return { n: segment.n, ...(stands ? met : judgeSegment(corrected, segment, leg, endedAt, complete, context)) };
  });
  if (!first) throw new CaseNotInState(state.code, state.phase, 'correct-verdict');
  return {
    owed: combined([first.owed, ...others.map(({ owed }) => owed)]),
    announced: combined([first.announced, ...others.map(({ announced }) => announced)]),
    apology: letterStanding(state, [first, ...others], context),
  };
}

function sharedOut(state: CaseState, owed: Judgement, shares: readonly LateShare[]): Judgement {
  const sum = shares.reduce((all, { minutes }) => all + workingMinutes(minutes), 0);
  const negative = shares.some(({ minutes }) => minutes < 0);
  if (negative || sum !== owed.lateMinutes) throw new SharesDoNotSum(state.code, sum, owed.lateMinutes);
  return { ...owed, shares };
}
