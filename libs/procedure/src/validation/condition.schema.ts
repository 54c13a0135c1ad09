import * as z from 'zod';
import type { Condition } from '../condition.js';
import { identifier, step, text } from './vocabulary.schema.js';

/** Conditions nest, so the schema names itself. */
export const condition: z.ZodType<Condition, unknown> = z
  .union([
    z.strictObject({ all: z.array(z.lazy(() => condition)).min(1) }),
    z.strictObject({ any: z.array(z.lazy(() => condition)).min(1) }),
    z.strictObject({ not: z.lazy(() => condition) }),
    z.strictObject({ outcome: z.strictObject({ step, is: identifier }) }),
    z.strictObject({ routing: z.strictObject({ field: identifier, is: text }) }),
  ])
  .meta({ id: 'condition', description: 'Over outcomes of earlier steps and declared routing fields' });
