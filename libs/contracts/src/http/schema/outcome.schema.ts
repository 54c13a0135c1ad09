import { z } from 'zod';
import { CaseCodeField, CountField, InstantField, LegField } from '../fields.js';
import { CaseSchema } from './case.schema.js';

/** A fact of a case as its timeline tells it: ids and coded values, no person. */
export const FactSchema = z
  .strictObject({
    caseCode: CaseCodeField,
    seq: CountField,
    type: z.string(),
    at: InstantField,
    recordedAt: z.string(),
    by: z.looseObject({ kind: z.enum(['officer', 'citizen', 'flow', 'system']) }),
    custody: z.looseObject({}),
    data: z.looseObject({}),
    hash: z.string(),
  })
  .meta({ id: 'Fact', description: 'Sự kiện · Fact' });

export const TimelineSchema = z.strictObject({ facts: z.array(FactSchema) }).meta({ id: 'Timeline' });

/** What a command did: its facts, and the case as it stands after them. */
export const OutcomeSchema = z
  .strictObject({
    caseCode: CaseCodeField,
    facts: z.array(FactSchema).describe('Điều vừa xảy ra; rỗng nếu không có gì thay đổi · What happened'),
    version: CountField,
    legs: z.array(z.strictObject({ leg: LegField, version: CountField })),
  })
  .meta({ id: 'Outcome' });

export const OpenedSchema = z
  .strictObject({ facts: z.array(FactSchema), case: CaseSchema })
  .meta({ id: 'Opened', description: 'Hồ sơ vừa tiếp nhận · The case just taken in' });

export type FactView = z.infer<typeof FactSchema>;
export type Outcome = z.infer<typeof OutcomeSchema>;
export type Opened = z.infer<typeof OpenedSchema>;
