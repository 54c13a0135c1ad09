import { workingMinutes } from '@lienthong/kernel';
import { allLegs } from '../state/legs.js';
import { everyMoment } from '../testing/every-history.js';
import { legDelay } from './leg-delay.js';
import { legView } from './leg-view.js';

it('says of every finished leg what its view says, however quick the answer is (time.md §8)', () =>
  everyMoment((history) => {
    const { state } = history;
    for (const leg of allLegs(state)) {
      if (leg.status !== 'completed' || leg.endedSeq !== state.lastSeq || !leg.endedAt) continue;
      const segment = state.appointments.find(({ n }) => n === leg.appointment);
      const view = segment && legView(state, segment, leg, history.context());
      const { own = workingMinutes(0), inherited = 0 } = legDelay(state, leg, leg.endedAt, history.context()) ?? {};
      expect(own).toBe(view?.own ?? 0);
      expect(own + inherited).toBe(view?.lateMinutes ?? 0);
    }
  }));
