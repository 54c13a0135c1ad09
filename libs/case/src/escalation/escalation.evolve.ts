import { noticeKey } from '../notice/notice.evolve.js';
import type { Evolve } from '../state/case-state.js';
import type { Escalation } from '../state/leg-state.js';
import { withLeg } from '../state/legs.js';
import { isRung, rungKind } from './rung.js';

export const escalationRaised: Evolve<'escalation.raised'> = (state, { at, data }) => {
  const { leg: id, ...told } = data;
  const escalation: Escalation = { ...told, raisedAt: at };
  return withLeg(state, id, (leg) => ({
    ...leg,
    noticed: [...leg.noticed, noticeKey(rungKind(data.rung), data.dueAt)],
    escalations: [...leg.escalations, escalation],
  }));
};

/** The ladder is climbed no further for this deadline; another deadline has rungs of its own. */
export const escalationAcknowledged: Evolve<'escalation.acknowledged'> = (state, { at, by, data }) =>
  withLeg(state, data.leg, (leg) => ({
    ...leg,
    wakeUps: leg.dueAt === data.dueAt ? leg.wakeUps.filter((wakeUp) => !isRung(wakeUp)) : leg.wakeUps,
    escalations: leg.escalations.map((one) =>
      one.rung === data.rung && one.dueAt === data.dueAt
        ? { ...one, acknowledgedAt: at, ...(by.kind === 'officer' ? { acknowledgedBy: by.officer } : {}) }
        : one,
    ),
  }));
