import { type LegId, openLegs, progressOf } from '@lienthong/case';
import { arbTold, tell } from '@lienthong/case/testing/random-history';
import { flowFactOf } from '@lienthong/contracts/workflows';
import { nextActions } from '@lienthong/procedure';
import fc from 'fast-check';
import { type KnownLeg, learn, nothingKnown } from './case-knowledge.js';

type Seen = Pick<KnownLeg, 'id' | 'kind' | 'dueAt' | 'wakeUps'> & { readonly child?: string };

describe('what a flow knows of a case', () => {
  it('is what the core knows, whatever happened: steps, open legs, their deadlines and what they wake for', () =>
    fc.assert(
      fc.property(arbTold, (told) => {
        const { facts, state, definition } = tell(told);
        const known = facts.map(flowFactOf).reduce(learn, nothingKnown);
        expect(known.progress).toEqual(progressOf(state));
        expect(nextActions(definition, known.progress)).toEqual(nextActions(definition, progressOf(state)));
        expect(known.caseWakeUps).toEqual(state.caseWakeUps);
        if (known.progress.over) return;
        // what was told once is told no more: the decider knows, the flow may forget
        const isTold = (id: string, kind: string, dueAt: string | undefined) =>
          state.legs[id as LegId]?.noticed.includes(`${kind}@${dueAt}`);
        const seen = ({ id, kind, dueAt, wakeUps, child }: Seen) => ({
          ...{ id, kind, dueAt, child },
          wakeUps: wakeUps.filter((wakeUp) => !isTold(id, wakeUp.kind, dueAt)),
        });
        expect(known.legs.filter(({ isOpen }) => isOpen).map(seen)).toEqual(openLegs(state).map(seen));
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
