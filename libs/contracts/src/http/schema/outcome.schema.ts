import { z } from 'zod';
import { CaseCodeField, CountField, InstantField, LegField } from '../fields.js';
import { StatusField } from './case.schema.js';

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

/** What an act on a case did: its facts, and where the case stands after them. */
export const OutcomeSchema = z
  .strictObject({
    caseCode: CaseCodeField,
    facts: z.array(FactSchema).describe('Điều vừa xảy ra; rỗng nếu không có gì thay đổi · What happened'),
    status: StatusField,
    nationalStatus: z.int().min(1).max(10),
    dueAt: InstantField.optional().describe('Ngày hẹn trả · Appointed date'),
    version: CountField.describe('If-Match của hồ sơ · of the case'),
    legs: z
      .array(z.strictObject({ leg: LegField, version: CountField }))
      .describe('If-Match của các chặng còn mở · of open legs'),
  })
  .meta({ id: 'Outcome', description: 'Kết quả tác nghiệp · What an act did' });

export type FactView = z.infer<typeof FactSchema>;
export type Outcome = z.infer<typeof OutcomeSchema>;
