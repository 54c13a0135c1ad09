import { type Instant, plusMinutes, workingMinutes } from '@lienthong/kernel';
import { calendarOfLeg } from '../handoff/leg-clock.js';
import type { LegState } from '../state/leg-state.js';
import { openLegs } from '../state/legs.js';
import { isOver } from '../state/progress.js';
import { desk, type History, nobody, officerOf } from './history.js';

/** How many working minutes a leg takes, in its agency's calendar. */
export type Pace = (leg: LegState) => number;

/** Exactly its budget, or half a day where it has none. */
export const onBudget: Pace = ({ allotted }) => allotted ?? 240;

/** Everybody works at a pace, in the order of time, until the case is over or `done` says so. */
export function playAt(history: History, pace: Pace, done: (history: History) => boolean = () => false): History {
  for (let left = 200; left > 0 && !isOver(history.state) && !done(history); left -= 1) {
    const ends = openLegs(history.state).map((leg) => ({ leg, at: endOf(leg, pace, history) }));
    const [first, ...others] = ends;
    if (!first) return history;
    const next = others.reduce((soonest, one) => (one.at < soonest.at ? one : soonest), first);
    if (next.at > history.now) history.at(next.at);
    end(history, next.leg);
  }
  return history;
}

function endOf(leg: LegState, pace: Pace, history: History): Instant {
  const minutes = workingMinutes(pace(leg));
  return leg.counted
    ? calendarOfLeg(leg, history.context()).add(leg.startAt, minutes)
    : plusMinutes(leg.startAt, minutes);
}

function end(history: History, leg: LegState): void {
  if (leg.status === 'awaiting-payment')
    history.do({ type: 'record-payment', leg: leg.id, proof: nobody, cashless: true, by: officerOf(desk) });
  else if (leg.status === 'awaiting-supplement') history.do({ type: 'supply-supplement', leg: leg.id, papers: [] });
  else history.complete(leg.step, history.now);
}
