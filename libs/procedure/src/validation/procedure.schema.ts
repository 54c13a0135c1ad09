import * as z from 'zod';
import type { ProcedureDefinition } from '../definition.js';
import { stepSchema } from './step.schema.js';
import { bilingual, date, identifier, legalReference, procedure, term, text } from './vocabulary.schema.js';

const paper = z.strictObject({
  id: identifier,
  title: bilingual,
  required: z.boolean(),
  reusable: z.boolean().describe('A paper of that kind given before, or issued by an agency, may serve again'),
  forWhom: bilingual.optional(),
  basis: legalReference.optional(),
});

const fee = z.strictObject({
  id: identifier,
  title: bilingual,
  amount: z.int().min(0).optional().describe('Whole đồng; absent where it is assessed case by case'),
  onlineAmount: z.int().min(0).optional(),
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
  basis: legalReference,
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
  channels: z.array(z.enum(['counter', 'online', 'post'])).min(1),
  papers: z.array(paper).default([]),
  fees: z.array(fee).default([]),
  total: term.optional().describe('Legal total; only an internal procedure may have none'),
  appointments: z.array(z.strictObject({ n: z.int().min(1), term })).default([]),
  receiptCutOff: cutOff.default('none'),
  transferCutOff: cutOff.default('after-15:00'),
  supplement,
  routing: z.array(routingField).default([]),
  steps: z.array(stepSchema).min(1),
  results: z.array(z.strictObject({ id: identifier, title: bilingual })).default([]),
  formSet: z.enum(['TT01-2018', 'TT03-2025']),
}) satisfies z.ZodType<ProcedureDefinition>;

/** JSON Schema of a procedure file, for completion in editors. */
export function procedureJsonSchema(): object {
  return z.toJSONSchema(procedureSchema, { io: 'input', target: 'draft-7' });
}
