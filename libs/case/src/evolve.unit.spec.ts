import { evolve } from './evolve.js';
import type { CaseState } from './state/case-state.js';
import { always } from './testing/every-history.js';
import { tell } from './testing/random-history.js';

function frozen<Value>(value: Value): Value {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const member of Object.values(value)) frozen(member);
  }
  return value;
}

it('changes neither the state nor the fact that it was given', () =>
  always((told) => {
    const { facts, state } = tell(told);
    // writing to what is frozen throws
    const folded = facts.reduce<CaseState | undefined>(
      (before, fact) => frozen(evolve(before, frozen(fact))),
      undefined,
    );
    expect(folded).toEqual(state);
  }));

it('every state of every case has the same members, in the same order', () => {
  const shapes = new Set<string>();
  always((told) => {
    tell(told).facts.reduce<CaseState | undefined>((before, fact) => {
      const state = evolve(before, fact);
      shapes.add(Object.keys(state).join());
      return state;
    }, undefined);
  });
  expect([...shapes]).toHaveLength(1);
});
