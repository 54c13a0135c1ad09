import { plusMinutes } from '@lienthong/kernel';
import fc from 'fast-check';
import { evolve } from './evolve.js';
import { type NationalStatus, nationalStatus } from './national-status.js';
import type { CaseState } from './state/case-state.js';
import { isLegalTransition } from './status-transitions.rule.js';
import { History, nobody } from './testing/history.js';
import { arbIntake, tryIntake, wake } from './testing/random-deeds.js';
import { chain } from './testing/sample-procedures.js';

/** How the counter, the applicant or nobody may end what was never accepted. */
const ends = {
  accepted: (history) => void history.accept(),
  refused: (history) => void history.do({ type: 'refuse-case', reason: nobody, ground: 'ho-so-khong-hop-le' }),
  withdrawn: (history) => void history.do({ type: 'withdraw', by: { kind: 'citizen' }, reason: nobody }),
  stopped: (history) => void history.do({ type: 'stop', ground: 'nop-trung' }),
  'left alone': (history) => wake(history.at(plusMinutes(history.now, 60 * 24 * 60))),
} as const satisfies Record<string, (history: History) => void>;

/** Every status that a case had, in order, each with the one after it. */
function steps(history: History): (readonly [NationalStatus, NationalStatus])[] {
  let state: CaseState | undefined;
  return history.facts.flatMap((fact) => {
    const before = state && nationalStatus(state);
    state = evolve(state, fact);
    const after = nationalStatus(state);
    return before && before !== after ? [[before, after] as const] : [];
  });
}

it.each(Object.keys(ends) as (keyof typeof ends)[])('before acceptance, too, only legal steps: %s', (end) =>
  fc.assert(
    fc.property(arbIntake, (moves) => {
      const history = new History({ definition: chain }).open('2025-04-07T09:00');
      tryIntake(history, moves);
      try {
        ends[end](history);
      } catch (error) {
        // from 1 nothing is stopped
        if (!(error instanceof Error && 'code' in error)) throw error;
      }
      for (const [from, to] of steps(history))
        expect([from, to, isLegalTransition(from, to)]).toEqual([from, to, true]);
    }),
  ),
);
