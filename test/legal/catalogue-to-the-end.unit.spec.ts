import { loadProcedures } from '@lienthong/catalogue';
import type { ProcedureDefinition } from '@lienthong/procedure';
import { historyOf } from './catalogue-history.js';
import { offeredSteps, runToEnd } from './run-to-end.js';

/** Every combination of the coded routing values of a procedure. */
function combinations({ routing }: ProcedureDefinition): Record<string, string>[] {
  return routing.reduce<Record<string, string>[]>(
    (all, { name, values }) =>
      values ? all.flatMap((one) => values.map((value) => ({ ...one, [name]: value }))) : all,
    [{}],
  );
}

/** Every step and an outcome of it that is not the ordinary one. */
const otherwise = ({ steps }: ProcedureDefinition) =>
  steps
    .filter(({ kind }) => kind !== 'procedure' && kind !== 'return-result' && kind !== 'payment')
    .flatMap(({ id, outcomes }) => outcomes.slice(1).map((outcome) => ({ [id]: outcome })));

describe.each(loadProcedures().map((one) => [one.code, one] as const))('%s', (_, definition) => {
  const told = (routing: Record<string, string>, outcomes = {}) =>
    runToEnd(historyOf(definition, {}, routing).open('2026-03-02T08:00').accept(), { outcomes });
  const kinds = combinations(definition);

  it(`comes to its end in each of its ${kinds.length} kinds of case, and is judged where something was promised`, () => {
    for (const routing of kinds) {
      const history = told(routing);
      expect(history.state.phase).toBe('completed');
      expect(history.state.verdict !== undefined).toBe(definition.total !== undefined);
    }
  });

  it('every step is reached by some kind of case', () => {
    const reached = new Set(kinds.flatMap((routing) => offeredSteps(told(routing))));
    expect(definition.steps.map(({ id }) => id).filter((id) => !reached.has(id))).toEqual(
      definition.steps.filter(({ kind }) => kind === 'return-result').map(({ id }) => id),
    );
  });

  it.each(otherwise(definition).map((outcomes) => [JSON.stringify(outcomes), outcomes] as const))(
    'comes to its end with %s',
    (_outcome, outcomes) => {
      for (const routing of kinds) expect(told(routing, outcomes).state.phase).toBe('completed');
    },
  );
});
