import { agencyCode, plainDate, procedureCode, stepId } from '@lienthong/kernel';
import * as z from 'zod';

const KEBAB = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

export const text = z.string().min(1);
export const identifier = z.string().regex(KEBAB).max(64);
export const step = identifier.transform(stepId);
export const agency = identifier.transform(agencyCode);
export const procedure = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9.-]{0,63}$/)
  .transform(procedureCode);
export const date = z.iso.date().transform(plainDate);

export const bilingual = z.strictObject({ vi: text, en: text });

export const legalReference = z
  .strictObject({
    document: text,
    article: text.optional(),
    status: z.enum(['verified', 'unverified']).describe('Whether the text itself was read'),
    note: bilingual.optional().describe('What is not certain about it'),
  })
  .describe('A law, decree or decision');

export const term = z
  .strictObject({
    amount: z.number().positive().max(3660),
    unit: z.enum(['working-hour', 'working-day', 'calendar-day']),
    rule: z
      .enum(['exact', 'civil-code'])
      .optional()
      .describe('Default: a promise in days is civil-code, the term of a step in days is exact, hours are exact'),
  })
  .describe('An amount of time');
