import { localIso } from '@lienthong/kernel';
import { ledgerOf } from '../ledger/ledger.js';
import type { LegState } from '../state/leg-state.js';
import type { History } from './history.js';

/** The newest leg of a step. */
export const legAt = (history: History, step: string): LegState => {
  const leg = history.state.legs[history.leg(step)];
  if (!leg) throw new Error(`no leg of ${step}`);
  return leg;
};

/** Its due, in legal time. */
export const dueOf = (history: History, step: string): string | undefined => {
  const { dueAt } = legAt(history, step);
  return dueAt && localIso(dueAt);
};

/** Who had the case until now, how, for how many minutes, and how many too long. */
export const pathOf = (history: History): readonly (readonly (string | number)[])[] =>
  ledgerOf(history.state, history.context()).path.map(({ kind, class: holder, agency, used, over }) => [
    ...[kind, agency ?? holder, used, over],
  ]);
