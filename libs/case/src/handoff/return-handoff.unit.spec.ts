import { days, procedure, step } from '../testing/definition.builder.js';
import { given } from '../testing/given.js';
import { type History, officerOf } from '../testing/history.js';
import { dueOf, legAt, pathOf } from '../testing/looking-at.js';
import { accepted, fork, twoDates } from '../testing/sample-procedures.js';
import { LegNotInState, NotReturnable } from './handoff.errors.js';

describe('return for rework: what is left of each step’s own time', () => {
  const returned = () => {
    const history = accepted()
      .complete('a', '2025-04-09T09:00')
      .complete('b', '2025-04-10T09:00')
      .at('2025-04-11T09:00');
    history.take('c');
    history.do({ type: 'return-handoff', leg: history.leg('c'), toStep: 'a' as never, reasonCode: 'sai-noi-dung' });
    return history;
  };
  it('the named step and those after it are done again, in the next round', () => {
    const history = returned();
    expect(history.last('handoff.returned').data.redo).toEqual(['a', 'b', 'c']);
    expect(history.leg('a')).toBe('a.2.1');
    expect([legAt(history, 'a').allotted, dueOf(history, 'a')]).toEqual([480, '2025-04-14T09:00']);
  });
  it('I14: over of a step = what it used in all rounds beyond its time', () => {
    const history = returned().complete('a', '2025-04-15T09:00').complete('b', '2025-04-18T09:00');
    expect([legAt(history, 'b').allotted, legAt(history, 'c').allotted]).toEqual([960, 1440]);
    history.complete('c', '2025-04-24T09:00');
    expect(pathOf(history)).toEqual([
      ['hold', 'a', 960, 0],
      ['hold', 'b', 480, 0],
      ['hold', 'c', 480, 0],
      ['hold', 'a', 960, 480],
      ['hold', 'b', 1440, 480],
      ['hold', 'c', 1920, 480],
    ]);
  });
  it('a definition may give time for the rework itself, beside what is left', () => {
    const giving = procedure('lam-lai', [
      step('a', { term: days(1), reworkTerm: days(0.5) }),
      step('b', { term: days(1), after: ['a'], reworkTo: ['a'] }),
    ]);
    const back = (history: History) => {
      history.take('b');
      history.do({ type: 'return-handoff', leg: history.leg('b'), toStep: 'a' as never, reasonCode: 'x' });
      return legAt(history, 'a').allotted;
    };
    const history = accepted(giving).complete('a', '2025-04-07T11:00');
    expect(back(history)).toBe(360 + 240);
    history.complete('a', '2025-04-09T09:00');
    expect([back(history), dueOf(history, 'a')]).toEqual([240, '2025-04-09T15:00']);
    const late = accepted(giving).complete('a', '2025-04-10T09:00');
    expect(back(late)).toBe(240);
  });
  it('a step done twice counts from its first start: so does the window in which papers may be asked for (L6)', () => {
    const history = returned().take('a');
    history.do({ type: 'request-supplement', leg: history.leg('a'), items: { id: 'p' as never, hash: 'p' } });
    expect(history.last('supplement.requested').data).toMatchObject({ lawful: false, unlawfulBecause: 'late' });
  });
  it('branches beside the way back stand', () => {
    const history = accepted(fork).complete('a', '2025-04-08T09:00').complete('c', '2025-04-09T09:00').take('b');
    history.do({ type: 'return-handoff', leg: history.leg('b'), toStep: 'a' as never, reasonCode: 'x' });
    expect(history.last('handoff.returned').data.redo).toEqual(['a', 'b']);
    expect(history.state.steps).toMatchObject({
      c: { status: 'completed', round: 1 },
      b: { status: 'pending', round: 2 },
    });
  });
  it('only to a finished step that the definition names, and not over an appointment that was met', () => {
    const history = accepted().complete('a', '2025-04-09T09:00').take('b');
    const back = { type: 'return-handoff', leg: history.leg('b'), reasonCode: 'x' } as const;
    given(history)
      .when({ ...back, toStep: 'c' as never })
      .thenRefused(NotReturnable);
    const second = accepted(twoDates).complete('check', '2025-04-08T09:00');
    second.do({ type: 'complete-step', leg: second.leg('tax'), by: officerOf('tax') });
    second.do({
      type: 'record-payment',
      leg: second.leg('pay'),
      proof: { id: 'p' as never, hash: 'p' },
      cashless: false,
    });
    second.take('write');
    given(second)
      .when({ type: 'return-handoff', leg: second.leg('write'), toStep: 'check' as never, reasonCode: 'x' })
      .thenRefused(NotReturnable);
  });
  it('work returned is the agency’s own and is not refused', () => {
    const history = returned();
    given(history)
      .when({ type: 'refuse-handoff', leg: history.leg('a'), reasonCode: 'x' })
      .thenRefused(LegNotInState);
  });
});
