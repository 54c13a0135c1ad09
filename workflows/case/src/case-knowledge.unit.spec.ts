import { openLegs, progressOf } from '@lienthong/case';
import { arbTold, tell } from '@lienthong/case/testing/random-history';
import { flowFactOf } from '@lienthong/contracts/workflows';
import { nextActions } from '@lienthong/procedure';
import fc from 'fast-check';
import { learn, nothingKnown } from './case-knowledge.js';

describe('what a flow knows of a case', () => {
  it('is what the core knows, whatever happened: steps, open legs, their deadlines and what they wake for', () =>
    fc.assert(
      fc.property(arbTold, (told) => {
        const { facts, state, options } = tell(told);
        const known = facts.map(flowFactOf).reduce(learn, nothingKnown);
        expect(known.progress).toEqual(progressOf(state));
        expect(nextActions(options.definition, known.progress)).toEqual(
          nextActions(options.definition, progressOf(state)),
        );
        expect(known.caseWakeUps).toEqual(state.caseWakeUps);
        if (known.progress.over) return;
        const open = openLegs(state).map(({ id, kind, dueAt, wakeUps, child }) => ({
          id,
          kind,
          dueAt,
          wakeUps,
          child,
        }));
        const mine = known.legs.filter(({ isOpen }) => isOpen);
        expect(mine.map(({ id, kind, dueAt, wakeUps, child }) => ({ id, kind, dueAt, wakeUps, child }))).toEqual(open);
      }),
    ));

  it('comes from no person and no free text: of each fact only what leads the case', () =>
    fc.assert(
      fc.property(arbTold, (told) => {
        const text = JSON.stringify(tell(told).facts.map(flowFactOf));
        expect(text).not.toMatch(/person-mau|applicant|reason|items|note|proof/);
      }),
    ));
});
