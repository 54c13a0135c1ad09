import { localIso } from '@lienthong/kernel';
import type { ProcedureDefinition } from '@lienthong/procedure';
import { NotYourCase } from '../ending/ending.errors.js';
import { ledgerOf } from '../ledger/ledger.js';
import { days, procedure, step } from '../testing/definition.builder.js';
import { given } from '../testing/given.js';
import { type History, nobody, officerOf } from '../testing/history.js';
import { accepted } from '../testing/sample-procedures.js';
import { VersionAsksMore, VersionLeavesRunning, VersionNotMappable, VersionUnknown } from './version.errors.js';

const first = procedure('chuoi', [step('a', { term: days(2) }), step('b', { term: days(3), after: ['a'] })], {
  total: days(5),
});
const second = (change: Partial<ProcedureDefinition> = {}): ProcedureDefinition => ({
  ...first,
  version: 2,
  ...change,
});
const running = (version: ProcedureDefinition): History =>
  accepted(first, '2025-04-07T09:00', { versions: [version] }).complete('a', '2025-04-08T09:00');
const move = { type: 'move-version', version: 2, reason: nobody, by: officerOf('b') } as const;
const owed = (history: History) => localIso(history.state.appointments[0]!.dueAt);
const due = (history: History, name: string) => localIso(history.state.legs[history.leg(name)]!.dueAt!);

describe('a running case moves to another version by decision (peers §3.15)', () => {
  const longer = second({
    steps: [
      step('a', { term: days(2) }),
      step('b', { term: days(4), after: ['a'] }),
      step('c', { term: days(2), after: ['b'] }),
    ],
    total: days(8),
  });

  it('gets the time of the new version, keeps what is done, and goes its new way', () => {
    const history = running(longer);
    const done = history.state.legs[history.leg('a')];
    const before = ledgerOf(history.state, history.context()).path;
    expect([owed(history), due(history, 'b')]).toEqual(['2025-04-14T17:30', '2025-04-11T09:00']);
    given(history).when(move).thenHappens('version.moved', 'appointment.set', 'handoff.retimed');
    expect([owed(history), due(history, 'b')]).toEqual(['2025-04-17T17:30', '2025-04-14T09:00']);
    expect(history.last('appointment.set').data.cause).toBe('version-move');
    expect(history.last('handoff.retimed').data.cause).toBe('version-move');
    expect([history.state.procedure.version, history.state.legs[history.leg('a')]]).toEqual([2, done]);
    expect(ledgerOf(history.state, history.context()).path.slice(0, 1)).toEqual(before.slice(0, 1));
    history.complete('b', '2025-04-10T09:00');
    expect(history.last('handoff.offered').data.leg).toBe(history.leg('c'));
    history.complete('c', '2025-04-11T09:00');
    expect(history.state.verdict).toMatchObject({ outcome: 'completed', owed: { timeliness: 'early' } });
    expect(history.facts.at(-1)!.procedure.version).toBe(2);
  });

  it('is never left with less than it had: a shorter version moves no date', () => {
    const shorter = second({ total: days(3), steps: [step('a'), step('b', { term: days(1), after: ['a'] })] });
    const history = running(shorter);
    given(history).when(move).thenHappens('version.moved');
    expect([owed(history), due(history, 'b')]).toEqual(['2025-04-14T17:30', '2025-04-11T09:00']);
  });

  it('a wait that ends after the move is added to what the case had', () => {
    const shorter = second({ total: days(3), steps: [step('a'), step('b', { term: days(1), after: ['a'] })] });
    const history = running(shorter).take('b');
    history.do({ ...move });
    history.do({ type: 'request-supplement', leg: history.leg('b'), items: nobody });
    history.at('2025-04-09T09:00').do({ type: 'supply-supplement', leg: history.leg('b'), papers: [] });
    expect([owed(history), due(history, 'b')]).toEqual(['2025-04-15T17:30', '2025-04-14T09:00']);
  });

  it('said twice it is done already', () => {
    const history = running(longer);
    history.do({ ...move });
    given(history).when(move).thenHappens();
  });

  it.each<[string, Partial<ProcedureDefinition>]>([
    ['gone', { steps: [step('x', { agency: 'a' }), step('b', { after: ['x'] })] }],
    ['changed', { steps: [step('a', { kind: 'opinion' }), step('b', { after: ['a'] })] }],
    ['outcome', { steps: [step('a', { outcomes: ['granted'] }), step('b', { after: ['a'] })] }],
    ['order', { steps: [step('a'), step('x', { after: ['a'] }), step('b', { after: ['x'] })] }],
  ])('is refused, naming the step, where what it has done has no place there: %s', (because, change) => {
    const history = running(second(change));
    given(history).when(move).thenRefused(VersionNotMappable);
    expect(() => history.offer(move)).toThrow(expect.objectContaining({ because }));
  });

  it('is refused where the version asks for what the case was never given, or is not published', () => {
    const routing = [{ name: 'loai', title: { vi: 'Loại', en: 'Kind' }, type: 'code' as const, values: ['x'] }];
    given(running(second({ routing })))
      .when(move)
      .thenRefused(VersionAsksMore);
    given(running(second({ version: 3 })))
      .when(move)
      .thenRefused(VersionUnknown);
  });

  it.each([
    ['stay', [VersionLeavesRunning]],
    ['may-move', []],
    ['must-move', []],
  ] as const)('goes by the transition clause of the version: %s', (runningCases, [refusal]) => {
    const basis = { document: 'Văn bản mẫu', status: 'unverified' } as const;
    const asked = given(running(second({ ...longer, transition: { runningCases, basis } }))).when(move);
    if (refusal) asked.thenRefused(refusal);
    else asked.thenHappens('version.moved', 'appointment.set', 'handoff.retimed');
  });

  it('is the decision of the agency that solves the case', () =>
    given(running(longer))
      .when({ ...move, by: officerOf('a') })
      .thenRefused(NotYourCase));
});
