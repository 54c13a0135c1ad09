import { changed, faultsOf, refused } from '../../testing/refused.js';

const WORKED = '    outcomes: [dat, khong-dat]\n';

refused([
  {
    law: 'time for rework where no step sends work back (time.md §5)',
    from: '    silence: { effect: proceed }',
    to: '    reworkTerm: { amount: 1, unit: working-day }',
    rule: 'rework-term',
    path: 'steps[1].reworkTerm',
    at: 'reworkTerm',
  },
  {
    law: 'time for rework in days of the calendar',
    from: WORKED,
    to: `${WORKED}    reworkTerm: { amount: 1, unit: calendar-day }\n`,
    rule: 'rework-term',
    path: 'steps[0].reworkTerm',
    at: 'reworkTerm',
  },
  {
    law: 'time for rework in days of the Civil Code',
    from: WORKED,
    to: `${WORKED}    reworkTerm: { amount: 1, unit: working-day, rule: civil-code }\n`,
    rule: 'rework-term',
    path: 'steps[0].reworkTerm',
    at: 'reworkTerm',
  },
]);

it('half a day for each round of a step that may be sent back is accepted; the total is not touched', () =>
  expect(faultsOf(changed(WORKED, `${WORKED}    reworkTerm: { amount: 0.5, unit: working-day }\n`))).toEqual([]));
