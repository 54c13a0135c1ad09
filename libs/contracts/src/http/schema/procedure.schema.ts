import { z } from 'zod';
import { BilingualField, ChannelField, DateField, ProcedureField, StepField } from '../fields.js';

const TermField = z.strictObject({
  amount: z.number(),
  unit: z.enum(['working-hour', 'working-day', 'calendar-day']),
  rule: z.enum(['exact', 'civil-code']).optional(),
});

const summary = {
  code: ProcedureField,
  version: z.int().min(1),
  kind: z.enum(['administrative', 'internal']),
  title: BilingualField,
  field: z.strictObject({ code: z.string(), title: BilingualField }),
  channels: z.array(ChannelField),
  validFrom: DateField,
  validTo: DateField.optional(),
  total: TermField.optional().describe('Tổng thời hạn theo luật · Legal total'),
};

export const ProcedureSummarySchema = z.strictObject(summary).meta({ id: 'ProcedureSummary' });

export const ProcedureListSchema = z
  .strictObject({ procedures: z.array(ProcedureSummarySchema) })
  .meta({ id: 'ProcedureList' });

/** What a citizen and a counter need to know: papers, fees, steps with their agencies' terms. */
export const ProcedureSchema = z
  .strictObject({
    ...summary,
    papers: z.array(
      z.strictObject({
        id: z.string(),
        title: BilingualField,
        required: z.boolean(),
        forWhom: BilingualField.optional(),
      }),
    ),
    fees: z.array(z.strictObject({ id: z.string(), title: BilingualField, amount: z.number().optional() })),
    routing: z.array(
      z.strictObject({
        name: z.string(),
        title: BilingualField,
        type: z.enum(['code', 'commune']),
        values: z.array(z.string()).optional(),
      }),
    ),
    steps: z.array(
      z.strictObject({
        id: StepField,
        title: BilingualField,
        kind: z.enum(['process', 'opinion', 'payment', 'procedure', 'return-result']),
        after: z.array(StepField),
        clock: z.enum(['counted', 'outside']),
        term: z.union([TermField, z.literal('set-per-case')]).optional(),
      }),
    ),
  })
  .meta({ id: 'Procedure' });

/** The definition as published, for those who check or reuse it. */
export const DefinitionSchema = z
  .looseObject({ code: ProcedureField, version: z.int().min(1) })
  .meta({ id: 'ProcedureDefinition', description: 'libs/procedure/procedure.schema.json' });

export type ProcedureSummary = z.infer<typeof ProcedureSummarySchema>;
export type ProcedureView = z.infer<typeof ProcedureSchema>;
