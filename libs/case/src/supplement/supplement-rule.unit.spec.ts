import { localIso } from '@lienthong/kernel';
import { given } from '../testing/given.js';
import { History, nobody } from '../testing/history.js';
import { accepted, chain } from '../testing/sample-procedures.js';
import { NoSupplementRule } from './supplement.errors.js';

const basis = { document: 'Luật riêng mẫu', status: 'unverified' } as const;
const windowOf = (specialWindow?: NonNullable<typeof chain.supplement.specialWindow>) => {
  const supplement = { ...chain.supplement, ...(specialWindow ? { specialWindow } : {}) };
  const history = accepted({ ...chain, supplement })
    .at('2025-04-08T09:00')
    .take('a');
  history.do({ type: 'request-supplement', leg: history.leg('a'), items: nobody });
  return localIso(history.last('supplement.requested').data.windowEndsAt);
};

describe('time to answer (domain.md L9)', () => {
  it.each([
    ['15 working days', undefined, '2025-04-28T17:30'],
    ['30 days under a special law', { term: { amount: 30, unit: 'calendar-day' }, basis }, '2025-05-08T17:30'],
    ['10 working days under another', { term: { amount: 10, unit: 'working-day' }, basis }, '2025-04-22T17:30'],
  ] as const)('%s', (_, special, ends) => expect(windowOf(special)).toBe(ends));

  it('a procedure that no citizen filed asks nobody for papers', () => {
    const { supplement: _, ...without } = chain;
    const history = new History({ definition: without })
      .open('2025-04-07T09:00')
      .accept()
      .at('2025-04-08T09:00')
      .take('a');
    given(history)
      .when({ type: 'request-supplement', leg: history.leg('a'), items: nobody })
      .thenRefused(NoSupplementRule);
  });
});
