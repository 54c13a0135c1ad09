import type { ProcedureSummary, ProcedureView } from '@lienthong/contracts/http';
import type { ProcedureDefinition } from '@lienthong/procedure';

export function procedureSummary(definition: ProcedureDefinition): ProcedureSummary {
  const { code, version, kind, title, field, channels, validity, total } = definition;
  return {
    code,
    version,
    kind,
    title,
    field,
    channels: [...channels],
    validFrom: validity.from,
    ...(validity.to && { validTo: validity.to }),
    ...(total && { total }),
  };
}

/** What a citizen and a counter need to know of a procedure. */
export function procedureView(definition: ProcedureDefinition): ProcedureView {
  const { papers, fees, routing, steps } = definition;
  return {
    ...procedureSummary(definition),
    papers: papers.map(({ id, title, required, forWhom }) => ({ id, title, required, ...(forWhom && { forWhom }) })),
    fees: fees.map(({ id, title, amount }) => ({ id, title, ...(amount !== undefined && { amount }) })),
    routing: routing.map(({ name, title, type, values }) => ({
      name,
      title,
      type,
      ...(values && { values: [...values] }),
    })),
    steps: steps.map(({ id, title, kind, after, clock, term }) => ({
      id,
      title,
      kind,
      after: [...after],
      clock,
      ...(term !== undefined && { term }),
    })),
  };
}
