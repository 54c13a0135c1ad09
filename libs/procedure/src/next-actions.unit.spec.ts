import type { StepId } from '@lienthong/kernel';
import { stepId } from '@lienthong/kernel';
import fc from 'fast-check';
import { graphOf, nextActions, type Progress, passedSteps, remaining, type StepProgress } from './index.js';
import { aStep, flowOf, progressOf } from './testing/definitions.js';
import { arbSteps } from './testing/random-flow.arb.js';

const birth = flowOf(
  aStep('birth', { outcomes: ['granted', 'refused'] }),
  aStep('residence', {
    after: ['birth'],
    kind: 'procedure',
    when: { outcome: { step: stepId('birth'), is: 'granted' } },
  }),
  aStep('card', { after: ['birth'], when: { outcome: { step: stepId('birth'), is: 'granted' } } }),
  aStep('return', { after: ['residence', 'card'], kind: 'return-result' }),
);
const offered = (progress: Progress) => nextActions(birth, progress).map(({ step }) => step);

describe('what happens next in a case', () => {
  it('nothing before acceptance, nothing after the end', () => {
    expect(offered(progressOf({}, { accepted: false }))).toEqual([]);
    expect(offered(progressOf({}, { over: true }))).toEqual([]);
  });

  it('the first agencies get the case at acceptance', () =>
    expect(nextActions(birth, progressOf())).toEqual([{ do: 'offer', step: 'birth', round: 1, attempt: 1 }]));

  it('parallel agencies get it together; a component procedure opens a child case', () =>
    expect(nextActions(birth, progressOf({ birth: { status: 'completed', outcome: 'granted' } }))).toEqual([
      { do: 'start-child', step: 'residence', round: 1, attempt: 1 },
      { do: 'offer', step: 'card', round: 1, attempt: 1 },
    ]));

  it.each(['offered', 'held', 'waiting', 'refused'] as const)('a step that is %s is not offered again', (status) =>
    expect(offered(progressOf({ birth: { status } }))).toEqual([]),
  );

  it('a step sent back is offered in its new round', () =>
    expect(nextActions(birth, progressOf({ birth: { status: 'pending', round: 2 } }))).toEqual([
      { do: 'offer', step: 'birth', round: 2, attempt: 1 },
    ]));

  it('a step that waits to be offered again waits for its predecessors too', () =>
    expect(offered(progressOf({ birth: { status: 'held', round: 2 }, card: { status: 'pending', round: 2 } }))).toEqual(
      [],
    ));

  it('steps whose condition is false are passed over, and the case is ready', () => {
    const progress = progressOf({ birth: { status: 'completed', outcome: 'refused' } });
    expect(offered(progress)).toEqual([]);
    expect(remaining(birth, progress)).toEqual([]);
    expect([...passedSteps(birth, progress)]).toEqual(['birth', 'residence', 'card']);
  });

  it('a case is ready when only the return of the result is left', () => {
    const done = { status: 'completed', outcome: 'granted' } as const;
    expect(remaining(birth, progressOf({ birth: done, residence: done })).map(({ id }) => id)).toEqual(['card']);
    expect(remaining(birth, progressOf({ birth: done, residence: done, card: done }))).toEqual([]);
  });
});

describe('on any graph of steps', () => {
  const outcomes = fc.infiniteStream(fc.constantFrom('yes', 'no'));
  const choices = fc.infiniteStream(fc.nat());

  it('each step is offered at most once a round, after its predecessors, and the end comes with nothing open', () =>
    fc.assert(
      fc.property(arbSteps, outcomes, choices, (steps, outcome, choice) => {
        const flow = flowOf(...steps);
        const offers: StepId[] = [];
        let progress = progressOf();
        for (;;) {
          for (const { step, round } of nextActions(flow, progress)) {
            expect(round).toBe(1);
            const before = passedSteps(flow, progress);
            expect(
              graphOf(flow)
                .predecessors(step)
                .every((id) => before.has(id)),
            ).toBe(true);
            offers.push(step);
            progress = told(progress, step, { status: 'held', round: 1, attempt: 1 });
          }
          expect(nextActions(flow, progress)).toEqual([]);
          const held = steps.filter(({ id }) => progress.steps[id]?.status === 'held');
          const ends = held[choice.next().value % held.length];
          if (!ends) break;
          progress = told(progress, ends.id, {
            status: 'completed',
            round: 1,
            attempt: 1,
            outcome: outcome.next().value,
          });
        }
        expect(new Set(offers).size).toBe(offers.length);
        expect(remaining(flow, progress)).toEqual([]);
        const skipped = steps.filter(({ id }) => !offers.includes(id));
        expect(skipped.every(({ when }) => when !== undefined)).toBe(true);
      }),
    ));

  it('rework offers the step and everything behind it once more, in round 2', () =>
    fc.assert(
      fc.property(arbSteps, fc.nat(), (drawn, at) => {
        const steps = drawn.map((step) => ({ ...step, when: undefined }));
        const flow = flowOf(...steps);
        const back = steps[at % steps.length]!.id;
        const again = new Set([back, ...graphOf(flow).downstreamOf(back)]);
        let progress = progressOf(
          Object.fromEntries(
            steps.map(({ id }) => [id, again.has(id) ? { status: 'pending', round: 2 } : { status: 'completed' }]),
          ),
        );
        const offers: StepId[] = [];
        for (let actions = nextActions(flow, progress); actions.length > 0; actions = nextActions(flow, progress))
          for (const { step, round } of actions) {
            expect(round).toBe(2);
            offers.push(step);
            progress = told(progress, step, { status: 'completed', round, attempt: 1 });
          }
        expect([...offers].sort()).toEqual([...again].sort());
        expect(remaining(flow, progress)).toEqual([]);
      }),
    ));
});

const told = (progress: Progress, id: StepId, step: StepProgress): Progress => ({
  ...progress,
  steps: { ...progress.steps, [id]: step },
});
