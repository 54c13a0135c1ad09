import fc from 'fast-check';
import { arbTold, tell } from '../testing/random-history.js';
import { explainVersion } from './explain-deadline.js';

it('every version of every appointed date is explained as of its minute: what was counted is what was given', () =>
  fc.assert(
    fc.property(arbTold, (told) => {
      const history = tell(told);
      for (const { n, versions } of history.state.appointments)
        for (const [index, { dueAt, announcedDueAt, calendar }] of versions.entries()) {
          const then = explainVersion(history.facts, n, index + 1, history.context());
          const counted = then.days.reduce((sum, day) => sum + day.counted, 0);
          expect(counted).toBe(then.allotted);
          expect(then.versions.at(-1)).toMatchObject({ dueAt, announcedDueAt, calendar });
          if (!then.isSuspended) expect([then.dueAt, then.announcedDueAt]).toEqual([dueAt, announcedDueAt]);
        }
    }),
  ));
