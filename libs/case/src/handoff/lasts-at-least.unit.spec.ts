import { localIso } from '@lienthong/kernel';
import { days, procedure, step } from '../testing/definition.builder.js';
import { given } from '../testing/given.js';
import { accepted } from '../testing/sample-procedures.js';
import { StepNotOverYet } from './handoff.errors.js';

const basis = { document: 'Luật mẫu', status: 'unverified' } as const;
const posting = procedure('niem-yet', [
  step('niem-yet', { clock: 'outside', clockGround: basis, lastsAtLeast: { amount: 20, unit: 'calendar-day' } }),
  step('ket-luan', { after: ['niem-yet'], term: days(2) }),
]);
/** Posted Mon 07/04/2025: day 20 is Sunday 27/04, so the close of Monday 28/04. */
const posted = () => accepted(posting);

describe('a public posting lasts as long as the law says (domain.md L10)', () => {
  it('cannot be ended a minute before', () => {
    const history = posted().at('2025-04-28T17:29');
    given(history)
      .when({ type: 'complete-step', leg: history.leg('niem-yet') })
      .thenRefused(StepNotOverYet);
  });
  it('may be ended at the last minute, and is no time of anybody’s term', () => {
    const history = posted().complete('niem-yet', '2025-04-28T17:30');
    const { cause, dueAt } = history.last('appointment.set').data;
    expect([cause, localIso(dueAt)]).toEqual(['suspension', '2025-05-26T16:00']);
  });
});
