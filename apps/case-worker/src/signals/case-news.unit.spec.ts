import { type Actor, type Fact, IMPORTED_EVENTS } from '@lienthong/case';
import { newsOf } from './case-news.js';

const fact = (caseCode: string, seq: number, type: Fact['type'], kind: Actor['kind'] = 'officer') =>
  ({ caseCode, seq, type, by: { kind }, data: { leg: 'one.1.1' } }) as unknown as Fact;
const told = (...facts: Fact[]) => newsOf(facts).map((news) => ({ ...news, facts: news.facts.map(({ seq }) => seq) }));

describe('news of a batch', () => {
  it('go together for each case, in their order', () => {
    const facts = [
      fact('A', 4, 'handoff.accepted'),
      fact('B', 9, 'handoff.accepted'),
      fact('A', 5, 'handoff.completed'),
    ];
    expect(told(...facts)).toEqual([
      { caseCode: 'A', facts: [4, 5], isEnd: false },
      { caseCode: 'B', facts: [9], isEnd: false },
    ]);
  });

  it('leave out what the flow recorded itself; then a case may have none', () => {
    expect(told(fact('A', 4, 'handoff.offered', 'flow'))).toEqual([]);
    expect(told(fact('A', 4, 'handoff.offered', 'flow'), fact('A', 5, 'handoff.accepted'))).toEqual([
      { caseCode: 'A', facts: [5], isEnd: false },
    ]);
  });

  it('hold what another flow recorded: the end of a child is news to its parent', () => {
    expect(told(fact('A', 7, 'child.ended', 'system'))).toEqual([{ caseCode: 'A', facts: [7], isEnd: false }]);
  });

  it.each(['case.completed', 'case.refused', 'case.withdrawn', 'case.stopped'] as const)(
    'say that %s is the end',
    (type) => {
      expect(told(fact('A', 8, type), fact('A', 9, 'verdict.frozen'))).toEqual([
        { caseCode: 'A', facts: [8, 9], isEnd: true },
      ]);
    },
  );

  it.each(IMPORTED_EVENTS)('are none of a case of an older system: %s starts no flow', (type) => {
    expect(told(fact('IMP-mau-1', 1, type, 'system'))).toEqual([]);
  });

  it('are none when the result is handed back after the end', () => {
    expect(told(fact('A', 12, 'result.returned'))).toEqual([]);
  });
});
