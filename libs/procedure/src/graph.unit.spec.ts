import { stepId } from '@lienthong/kernel';
import fc from 'fast-check';
import { countedDays, criticalPath, graphOf, workingDaysOf } from './index.js';
import { aStep, flowOf } from './testing/definitions.js';
import { arbSteps } from './testing/random-flow.arb.js';

const diamond = flowOf(
  aStep('join', { after: ['long', 'short'] }),
  aStep('first'),
  aStep('short', { after: ['first'] }),
  aStep('long', { after: ['first'], term: { amount: 3, unit: 'working-day' } }),
);
const ids = (...names: string[]) => names.map(stepId);

describe('the order of the steps', () => {
  it('knows who is directly before and after', () => {
    const graph = graphOf(diamond);
    expect(graph.predecessors(stepId('join'))).toEqual(ids('long', 'short'));
    expect(graph.successors(stepId('first'))).toEqual(ids('short', 'long'));
    expect(graph.predecessors(stepId('nobody'))).toEqual([]);
  });

  it('knows everything before and after', () => {
    const graph = graphOf(diamond);
    expect([...graph.upstreamOf(stepId('join'))].sort()).toEqual(ids('first', 'long', 'short'));
    expect([...graph.downstreamOf(stepId('first'))].sort()).toEqual(ids('join', 'long', 'short'));
  });

  it('leaves steps on a cycle or behind one out of the order', () => {
    const flow = flowOf(
      aStep('a', { after: ['c'] }),
      aStep('b', { after: ['a'] }),
      aStep('c', { after: ['b'] }),
      aStep('d', { after: ['c'] }),
      aStep('e'),
    );
    expect(graphOf(flow).topological).toEqual(ids('e'));
  });

  it('puts each step after its predecessors', () =>
    fc.assert(
      fc.property(arbSteps, (steps) => {
        const order = graphOf(flowOf(...steps)).topological;
        expect([...order].sort()).toEqual(steps.map(({ id }) => id).sort());
        for (const step of steps)
          for (const before of step.after) expect(order.indexOf(before)).toBeLessThan(order.indexOf(step.id));
      }),
    ));
});

describe('the critical path', () => {
  it('is the heaviest chain, and names its steps', () => {
    const path = criticalPath(diamond, (step) => countedDays(step, 1));
    expect(path).toEqual({ steps: ids('first', 'long', 'join'), sum: 5 });
  });

  it('equals the heaviest of all chains, tried one by one', () =>
    fc.assert(
      fc.property(arbSteps, (steps) => {
        const flow = flowOf(...steps);
        const weigh = (step: (typeof steps)[number]) => countedDays(step, 1);
        const chainsTo = (id: string): number => {
          const step = steps.find((one) => one.id === id)!;
          return weigh(step) + Math.max(0, ...step.after.map(chainsTo));
        };
        const path = criticalPath(flow, weigh);
        expect(path.sum).toBe(Math.max(...steps.map(({ id }) => chainsTo(id))));
        expect(path.steps.reduce((sum, id) => sum + weigh(steps.find((one) => one.id === id)!), 0)).toBe(path.sum);
        for (const [i, id] of path.steps.slice(1).entries())
          expect(graphOf(flow).predecessors(id)).toContain(path.steps[i]);
      }),
    ));

  it('counts nothing outside the clock, of another appointment, or set per case', () => {
    expect(countedDays(aStep('tax', { clock: 'outside' }), 1)).toBe(0);
    expect(countedDays(aStep('register', { appointment: 2 }), 1)).toBe(0);
    expect(countedDays(aStep('plan', { term: 'set-per-case' }), 1)).toBe(0);
  });

  it('compares units as the publish check does: 8 hours a day, 7 calendar days for 5', () => {
    expect(workingDaysOf({ amount: 4, unit: 'working-hour' })).toBe(0.5);
    expect(workingDaysOf({ amount: 14, unit: 'calendar-day' })).toBe(10);
  });
});
