import { given } from '../testing/given.js';
import { desk, firstLeg, officerOf } from '../testing/history.js';
import { dueOf, legAt, pathOf } from '../testing/looking-at.js';
import { accepted, twoDates } from '../testing/sample-procedures.js';
import { LegNotInState, RefusalTooLate } from './handoff.errors.js';

describe('refused handoff: the predecessor counts as never finished', () => {
  const refused = (reasonCode = 'khong-thuoc-tham-quyen') => {
    const history = accepted().complete('a', '2025-04-09T09:00').at('2025-04-09T14:00');
    history.do({ type: 'refuse-handoff', leg: history.leg('b'), reasonCode });
    return history;
  };
  it('it holds again with the same due, and its time runs on until it completes once more', () => {
    const history = refused();
    expect(legAt(history, 'a')).toMatchObject({ status: 'held', holder: { officer: 'can-bo-a' } });
    expect(dueOf(history, 'a')).toBe('2025-04-10T09:00');
    history.complete('a', '2025-04-11T09:00').complete('b', '2025-04-11T10:00');
    expect(pathOf(history).slice(0, 2)).toEqual([
      ['hold', 'a', 1920, 480],
      ['hold', 'b', 60, 0],
    ]);
    expect(history.leg('b')).toBe('b.1.2');
    expect(dueOf(history, 'b')).toBe('2025-04-16T09:00');
  });
  it('a wrong definition is nobody’s fault: the time from its first end on is the system’s', () => {
    const history = refused('definition-error').complete('a', '2025-04-11T09:00');
    expect(pathOf(history).slice(0, 2)).toEqual([
      ['hold', 'a', 960, 0],
      ['hold', 'system', 960, 480],
    ]);
  });
  it.each([
    ['2025-04-10T09:00', false],
    ['2025-04-10T09:01', true],
  ])('480 working minutes from the start, not a minute more: %s', (at, tooLate) => {
    const history = accepted().complete('a', '2025-04-09T09:00').at(at);
    const when = given(history).when({ type: 'refuse-handoff', leg: history.leg('b'), reasonCode: 'x' });
    if (tooLate) when.thenRefused(RefusalTooLate);
    else when.thenHappens('handoff.refused');
  });
  it('not after acceptance', () => {
    const history = accepted().complete('a', '2025-04-09T09:00').take('b');
    given(history)
      .when({ type: 'refuse-handoff', leg: history.leg('b'), reasonCode: 'x' })
      .thenRefused(LegNotInState);
  });
  it('a first leg goes back to the counter, which offers it again, to another agency; meanwhile the counter holds', () => {
    const history = accepted().at('2025-04-07T10:00');
    history.do({ type: 'refuse-handoff', leg: firstLeg('a'), reasonCode: 'nham-co-quan' });
    expect(history.state.steps).toMatchObject({ a: { status: 'refused', attempt: 2 } });
    const again = { type: 'offer-handoff', step: 'a' as never, round: 1, attempt: 2, agency: 'a2' as never } as const;
    history.at('2025-04-08T09:00');
    given(history)
      .when({ ...again, by: { kind: 'flow' } })
      .thenRefused(Error as never);
    history.do({ ...again, by: officerOf(desk) });
    history.complete('a', '2025-04-09T09:00');
    expect(pathOf(history).slice(0, 2)).toEqual([
      ['counter', 'mot-cua', 480, 480],
      ['hold', 'a2', 480, 0],
    ]);
  });
  it('an appointment that the predecessor had met is open again', () => {
    const history = accepted(twoDates).complete('check', '2025-04-08T09:00');
    expect(history.state.appointments[0]!.met).toBeDefined();
    history.at('2025-04-08T10:00').do({ type: 'refuse-handoff', leg: history.leg('tax'), reasonCode: 'thieu-so-lieu' });
    expect(history.state.appointments[0]!.met).toBeUndefined();
    history.complete('check', '2025-04-11T10:00');
    expect(history.last('appointment.met').data).toMatchObject({ n: 1, owed: { timeliness: 'late' } });
  });
});
