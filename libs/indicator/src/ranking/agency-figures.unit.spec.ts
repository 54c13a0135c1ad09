import { agencyCode } from '@lienthong/kernel';
import { totalOf } from '../figure/figures.js';
import { satisfactionOf } from '../rating/satisfaction.js';
import { agencyFigures } from './agency-figures.js';

const nothing = totalOf([]);

it('an agency answers for its legs; letters, channels and ratings are those of the cases that it leads', () => {
  const leg = {
    ...nothing,
    completed: 10,
    early: 4,
    onTime: 5,
    late: 1,
    lateMinutes: 480,
    running: 8,
    runningOverdue: 2,
  };
  const led = {
    ...nothing,
    received: 20,
    online: 15,
    lettersOwed: 4,
    lettersInTime: 3,
    rated2: 1,
    rated4: 2,
    rated5: 1,
  };
  const { legs, values } = agencyFigures(
    agencyCode('so-mau'),
    { leg: { ...leg, withoutMinutes: 2, rework: 1, supplements: 3, endedOtherwise: 2 }, case: led },
    4,
  );
  expect(legs).toBe(10);
  expect(values).toEqual({
    'on-time-share': { numerator: 9, denominator: 10 },
    // two imported legs carry no minutes
    'overrun-minutes': { numerator: 480, denominator: 8 },
    'overdue-running': { numerator: 2, denominator: 8 },
    'letters-in-time': { numerator: 3, denominator: 4 },
    'online-share': { numerator: 15, denominator: 20 },
    satisfaction: { numerator: 3, denominator: 4 },
    rework: { numerator: 1, denominator: 12 },
    supplements: { numerator: 3, denominator: 12 },
  });
});

it.each([
  [4, 3],
  [5, 1],
  [1, 4],
])('R10: satisfied from %s on are %s of four', (from, satisfied) =>
  expect(satisfactionOf({ rated1: 0, rated2: 1, rated3: 0, rated4: 2, rated5: 1 }, from)).toEqual({
    numerator: satisfied,
    denominator: 4,
  }),
);
