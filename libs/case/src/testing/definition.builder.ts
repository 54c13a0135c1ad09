import type { Term } from '@lienthong/calendar';
import { agencyCode, plainDate, procedureCode, stepId } from '@lienthong/kernel';
import type {
  Ground,
  GroundUse,
  LegalReference,
  ProcedureDefinition,
  Step,
  SupplementRule,
} from '@lienthong/procedure';

const title = { vi: 'Thủ tục mẫu', en: 'Sample procedure' };
const basis: LegalReference = { document: 'Văn bản mẫu', status: 'unverified' };

/** A term in working days. */
export const days = (amount: number, rule?: Term['rule']): Term => ({
  ...{ amount, unit: 'working-day' },
  ...(rule ? { rule } : {}),
});

export interface StepInput extends Partial<Omit<Step, 'id' | 'agency' | 'after' | 'reworkTo' | 'procedure'>> {
  readonly agency?: string;
  readonly after?: readonly string[];
  readonly reworkTo?: readonly string[];
  readonly procedure?: string;
}

/** A step: one working day at the agency of its own name, unless told. */
export function step(id: string, input: StepInput = {}): Step {
  const { agency = id, after = [], reworkTo = [], procedure, ...rest } = input;
  return {
    ...{ id: stepId(id), title, kind: 'process', clock: 'counted', appointment: 1, outcomes: ['done', 'refused'] },
    ...{ needs: [], produces: [], term: days(1) },
    ...rest,
    agency: { by: 'fixed', agency: agencyCode(agency) },
    after: after.map(stepId),
    reworkTo: reworkTo.map(stepId),
    ...(procedure ? { procedure: procedureCode(procedure) } : {}),
  };
}

const ground =
  (use: GroundUse) =>
  (code: string): Ground => ({ code, use, title, basis });

/** Grounds that a made-up law names, beside the general ones. */
const grounds: readonly Ground[] = [
  ...['x', 'thieu', 'nham-co-quan', 'thieu-so-lieu', 'khong-thuoc-tham-quyen'].map(ground('refuse-handoff')),
  ...['x', 'sai', 'sai-noi-dung'].map(ground('return-handoff')),
  ...['luat-mau-dieu-9'].map(ground('second-supplement')),
];

/** A procedure of those steps: no papers, no cut-offs, transfers as quick as the offer, unless told. */
export function procedure(
  code: string,
  steps: readonly Step[],
  rest: Partial<ProcedureDefinition> = {},
): ProcedureDefinition & { readonly supplement: SupplementRule } {
  return {
    ...{ code: procedureCode(code), version: 1, kind: 'administrative', title, field: { code: 'mau', title } },
    ...{ legalBasis: [basis], validity: { from: plainDate('2025-01-01') }, channels: ['counter', 'online', 'post'] },
    ...{ papers: [], grounds, fees: [], appointments: [], receiptCutOff: 'none', transferCutOff: 'none', routing: [] },
    ...{ supplement: { requestWithin: 3, clock: 'suspend', closeAfter: 15, basis }, results: [], formSet: 'TT03-2025' },
    total: days(16),
    ...rest,
    steps,
  };
}
