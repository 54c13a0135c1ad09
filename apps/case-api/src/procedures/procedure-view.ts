import type { ProcedureSummary, ProcedureView } from '@lienthong/contracts/http';
import type { ProcedureDefinition } from '@lienthong/procedure';

/** A line of the list of procedures. */
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
  const { papers, fees, routing, steps, codeStatus, totalBasis, legalBasis, results } = definition;
  return {
    ...procedureSummary(definition),
    ...(codeStatus && { codeStatus }),
    ...(totalBasis && { totalBasis }),
    legalBasis: [...legalBasis],
    papers: papers.map(({ requiredWhen, ...paper }) => ({
      ...paper,
      ...(requiredWhen && { requiredWhen: { ...requiredWhen } }),
    })),
    fees: fees.map(({ reductions, ...fee }) => ({ ...fee, ...(reductions && { reductions: [...reductions] }) })),
    routing: routing.map(({ name, title, type, values }) => ({
      name,
      title,
      type,
      ...(values && { values: [...values] }),
    })),
    results: [...results],
    steps: steps.map(({ id, title, kind, after, clock, term, basis }) => ({
      id,
      title,
      kind,
      after: [...after],
      clock,
      ...(term !== undefined && { term }),
      ...(basis && { basis }),
    })),
  };
}
