import { stepId } from '@lienthong/kernel';
import { days, procedure, step } from '../testing/definition.builder.js';
import type { History } from '../testing/history.js';
import { accepted } from '../testing/sample-procedures.js';

const outcomes = { outcomes: ['granted', 'refused'], term: days(1) };
const outcomeOf = (history: History) => history.last('case.completed').data.outcome;

/** check → permit ∥ fee notice; the permit stands last, so its agency solves the case. */
const twoResults = procedure('hai-ket-qua', [
  step('check'),
  step('notice', { after: ['check'], outcomes: ['sent', 'refused'] }),
  step('permit', { after: ['check'], ...outcomes }),
]);
/** land ∥ fire, each may refuse; who decides decides only when both agree. */
const fit = (id: string) => ({ outcome: { step: stepId(id), is: 'fit' } });
const both = procedure('hai-tham-dinh', [
  step('land', { outcomes: ['fit', 'refused'] }),
  step('fire', { outcomes: ['fit', 'refused'] }),
  step('decide', { after: ['land', 'fire'], when: { all: [fit('land'), fit('fire')] }, ...outcomes }),
  step('hand-back', { kind: 'return-result', agency: 'mot-cua', after: ['decide'] }),
]);

describe('of two last steps side by side, whichever ends last', () => {
  const ended = (first: [string, string], second: [string, string]) => {
    const history = accepted(twoResults).complete('check', '2025-04-07T10:00');
    history.complete(first[0], '2025-04-07T11:00', first[1]).complete(second[0], '2025-04-07T14:00', second[1]);
    return outcomeOf(history);
  };
  it('the one that solves the case names its outcome', () => {
    expect(ended(['permit', 'granted'], ['notice', 'sent'])).toBe('granted');
    expect(ended(['notice', 'sent'], ['permit', 'granted'])).toBe('granted');
    expect(ended(['permit', 'refused'], ['notice', 'sent'])).toBe('refused');
  });
  it('a refusal beside it undoes nothing of it', () =>
    expect(ended(['permit', 'granted'], ['notice', 'refused'])).toBe('granted'));
});

describe('a refusal that leaves out the work after it decides, whichever ends last', () => {
  const ended = (land: string, fire: string, last: 'land' | 'fire') => {
    const order = [['land', land] as const, ['fire', fire] as const];
    const history = accepted(both);
    for (const [n, [id, outcome]] of (last === 'fire' ? order : order.toReversed()).entries())
      history.complete(id, `2025-04-07T1${n}:00`, outcome);
    return outcomeOf(history);
  };
  it.each(['land', 'fire'] as const)('%s ends last', (last) => {
    expect([ended('refused', 'fit', last), ended('fit', 'refused', last)]).toEqual(['refused', 'refused']);
  });
  it('where nobody refuses, the decision is made and named', () => {
    const history = accepted(both)
      .complete('land', '2025-04-07T10:00', 'fit')
      .complete('fire', '2025-04-07T11:00', 'fit');
    expect(outcomeOf(history.complete('decide', '2025-04-07T15:00', 'granted'))).toBe('granted');
  });
  it('once it was redone, what was said first counts no more', () => {
    const again = procedure('lam-lai', [
      step('land', { outcomes: ['fit', 'refused'] }),
      step('decide', { after: ['land'], reworkTo: ['land'], ...outcomes }),
    ]);
    const history = accepted(again).complete('land', '2025-04-07T10:00', 'refused').take('decide');
    const leg = history.leg('decide');
    history.do({ type: 'return-handoff', leg, toStep: stepId('land'), reasonCode: 'sai' });
    history.complete('land', '2025-04-07T11:00', 'fit').complete('decide', '2025-04-07T14:00', 'granted');
    expect(outcomeOf(history)).toBe('granted');
  });
});

it('opinions and payments name no outcome, however late they come', () => {
  const definition = procedure('y-kien', [
    step('lead', outcomes),
    step('opinion', { kind: 'opinion', outcomes: ['agree', 'disagree'], silence: { effect: 'wait' } }),
  ]);
  const history = accepted(definition).complete('lead', '2025-04-07T10:00', 'granted');
  expect(outcomeOf(history.complete('opinion', '2025-04-07T14:00', 'agree'))).toBe('granted');
});
