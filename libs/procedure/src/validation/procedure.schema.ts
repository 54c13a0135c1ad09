import * as z from 'zod';
import type { ProcedureDefinition, Step } from '../definition.js';
import { condition } from './condition.schema.js';
import { stepSchema } from './step.schema.js';
import { bilingual, date, identifier, legalReference, procedure, step, term, text } from './vocabulary.schema.js';

/** A definition as a file writes it: a step may leave its outcomes to its kind. */
export interface WrittenProcedure extends Omit<ProcedureDefinition, 'steps'> {
  readonly steps: readonly (Omit<Step, 'outcomes'> & { readonly outcomes?: readonly string[] })[];
}

const paper = z.strictObject({
  id: identifier,
  title: bilingual,
  required: z.boolean(),
  requiredWhen: condition.optional().describe('Required in cases with these routing values only'),
  sharedData: z.literal(true).optional().describe('Looked up in a shared database, never asked of the citizen'),
  reusable: z.boolean().describe('A paper of that kind given before, or issued by an agency, may serve again'),
  forWhom: bilingual.optional(),
  basis: legalReference.optional(),
});

const reduction = z.strictObject({
  forWhom: bilingual,
  amount: z.int().min(0).describe('Whole đồng; 0 = exempt'),
  basis: legalReference,
});

const fee = z.strictObject({
  id: identifier,
  title: bilingual,
  amount: z.int().min(0).optional().describe('Whole đồng; absent where it is assessed case by case'),
  onlineAmount: z.int().min(0).optional(),
  reductions: z.array(reduction).optional().describe('Who pays less, or nothing'),
  basis: legalReference,
});

const routingField = z.discriminatedUnion('type', [
  z.strictObject({ name: identifier, title: bilingual, type: z.literal('code'), values: z.array(text).min(1) }),
  z.strictObject({ name: identifier, title: bilingual, type: z.literal('commune') }),
]);

const supplement = z.strictObject({
  requestWithin: z.number().positive().describe('Working days from the start of the leg'),
  clock: z.enum(['suspend', 'restart']),
  closeAfter: z.int().min(1).describe('Working days of silence after which the case may be closed'),
  specialWindow: z
    .strictObject({ term, basis: legalReference })
    .optional()
    .describe('Time to answer under a special law, in place of closeAfter'),
  basis: legalReference,
});

const dossierCode = z
  .strictObject({
    variant: z.literal('national-centralised'),
    systemOwner: z.strictObject({
      title: bilingual,
      digits: z
        .string()
        .regex(/^\d{2}$/)
        .optional(),
    }),
    basis: legalReference,
  })
  .describe('Where codes are not given in the ordinary way; digits stay away until they are read from the law');

const extension = z.strictObject({ ground: identifier, title: bilingual, most: term, basis: legalReference });

const transition = z
  .strictObject({ runningCases: z.enum(['stay', 'may-move', 'must-move']), basis: legalReference })
  .describe('What becomes of cases that run when this version comes into force');

const ground = z.strictObject({
  code: identifier,
  use: z.enum(['refuse-case', 'stop', 'second-supplement', 'refuse-handoff', 'return-handoff']),
  title: bilingual,
  basis: legalReference,
  from: date.optional(),
  to: date.optional(),
});

const cutOff = z.enum(['none', 'after-15:00', 'last-hour']);

/** Shape of a procedure file. What the parts must say to each other is judged by the checks beside it. */
export const procedureSchema = z.strictObject({
  code: procedure,
  codeStatus: z.literal('unverified').optional().describe('A code of our own until the published one is known'),
  version: z.int().min(1),
  kind: z.enum(['administrative', 'internal']),
  title: bilingual,
  field: z.strictObject({ code: identifier, title: bilingual }),
  legalBasis: z.array(legalReference).default([]),
  validity: z.strictObject({ from: date, to: date.optional() }),
  channels: z
    .array(z.enum(['counter', 'online', 'post']))
    .default([])
    .describe('None for an internal procedure'),
  papers: z.array(paper).default([]),
  fees: z.array(fee).default([]),
  total: term.optional().describe('Legal total; only an internal procedure may have none'),
  totalBasis: legalReference.optional(),
  appointments: z.array(z.strictObject({ n: z.int().min(1), term })).default([]),
  receiptCutOff: cutOff.default('none'),
  transferCutOff: cutOff.default('after-15:00'),
  supplement: supplement.optional().describe('None for an internal procedure'),
  grounds: z.array(ground).optional().describe('Grounds that its own law adds to the general ones'),
  routing: z.array(routingField).default([]),
  steps: z.array(stepSchema).min(1),
  lead: step.optional().describe('The step whose agency leads the case; left out: the one that solves it'),
  results: z.array(z.strictObject({ id: identifier, title: bilingual })).default([]),
  formSet: z.enum(['TT01-2018', 'TT03-2025']),
  dossierCode: dossierCode.optional(),
  transition: transition.optional(),
  extensions: z.array(extension).optional().describe('More time that a special law allows for, each ground once'),
}) satisfies z.ZodType<WrittenProcedure>;

/** JSON Schema of a procedure file, for completion in editors. */
export function procedureJsonSchema(): object {
  return z.toJSONSchema(procedureSchema, { io: 'input', target: 'draft-7' });
}
