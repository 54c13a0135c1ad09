import { type Instant, instant, type PlainDate, plainDate } from '@lienthong/kernel';
import { z } from 'zod';

export {
  AgencyField,
  CaseCodeField,
  CodeField,
  CountField,
  InstantField,
  LegField,
  MinutesField,
  OfficerField,
  ProcedureField,
  StepField,
} from '../events/schema/field.schema.js';
export { ChannelPart as ChannelField } from '../events/schema/part.schema.js';

/** A moment as people write it, read into its canonical form: without an offset it is legal time of Viet Nam; seconds are dropped. */
export const MomentField = z
  .string()
  .max(40)
  .refine(readable(instant), { params: { rule: 'instant' }, abort: true })
  .overwrite((text) => instant(text))
  .describe(
    'ISO 8601; thiếu múi giờ thì hiểu là giờ Việt Nam · legal time of Viet Nam where no offset is given',
  ) as unknown as z.ZodType<Instant, string>;

export const DateField = z
  .string()
  .max(10)
  .refine(readable(plainDate), { params: { rule: 'date' }, abort: true })
  .describe('YYYY-MM-DD') as unknown as z.ZodType<PlainDate, string>;

export const TermUnitField = z.enum(['working-hour', 'working-day', 'calendar-day']);

/** Free text that a person writes. It is kept apart from the facts, under an opaque id. */
export const FreeText = z.string().trim().min(1).max(4_000);

export const BilingualField = z.strictObject({ vi: z.string(), en: z.string() });

/** Whether a reader accepts a text. */
function readable(read: (text: string) => unknown): (text: string) => boolean {
  return (text) => {
    try {
      read(text);
      return true;
    } catch {
      return false;
    }
  };
}
