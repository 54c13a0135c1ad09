import { agencyCode, type OfficerId, plusMinutes } from '@lienthong/kernel';
import type { LegState } from '../state/leg-state.js';
import { days } from './definition.builder.js';
import { desk, type History, nobody, officerOf } from './history.js';
import { AGENCIES } from './random-definition.js';

/** Taken back by its sender, given to a colleague, moved by order, its term set, more data wanted: whichever the leg allows; `chance` picks, never the number of facts. */
export function changeHands(history: History, leg: LegState, chance: number): void {
  const { id, status, holder, decisive } = leg;
  const sender = (decisive && history.state.legs[decisive]?.holder.agency) ?? desk;
  if (leg.kind === 'opinion' && chance % 2 === 0)
    return void history.do({ type: 'ask-more-data', leg: id, note: nobody });
  if (chance % 7 === 0)
    return void history.do({
      type: 'correct-intake',
      returnBy: 'y' as never,
      channel: chance % 2 ? 'online' : 'post',
      ...(chance % 3 === 0 ? { submittedAt: plusMinutes(history.state.submittedAt, -60 * (1 + chance)) } : {}),
      by: officerOf(desk),
    });
  if (chance % 5 === 0)
    return void history.do({
      type: 'set-term',
      step: leg.step,
      term: days(1 + (id.length % 3)),
      by: { kind: 'system' },
    });
  const [other = desk] = AGENCIES.filter((agency) => agency !== holder.agency).slice(id.length % 3);
  if (status === 'offered' && id.length % 2 === 0)
    history.do({ type: 'recall-handoff', leg: id, by: officerOf(sender) });
  else if (id.length % 3 === 0) history.do({ type: 'move-handoff', leg: id, agency: agencyCode(other), order: 'QD-1' });
  else
    history.do({
      type: 'reassign',
      leg: id,
      officer: `can-bo-${history.facts.filter(({ type }) => type === 'handoff.reassigned').length}` as OfficerId,
      byHead: true,
    });
}
