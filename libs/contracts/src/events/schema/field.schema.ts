import type { LegId } from '@lienthong/case';
import type {
  AgencyCode,
  CaseCode,
  Instant,
  OfficerId,
  PersonDataId,
  PlainDate,
  ProcedureCode,
  StepId,
  WorkingMinutes,
} from '@lienthong/kernel';
import { z } from 'zod';

/** A text of a fixed form that the core knows under a brand of its own. */
const branded = <Code extends string>(form: RegExp, meaning: string): z.ZodType<Code, string> =>
  z.string().regex(form).describe(meaning) as unknown as z.ZodType<Code, string>;

const KEBAB = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

export const CaseCodeField = branded<CaseCode>(
  /^(?:(?:\d{3}\.\d{2}\.\d{2,3}\.H27|H27(?:\.\d{2,3}){0,3})-\d{6}-\d{4,}|IMP-[A-Za-z0-9]+-[\w.:-]{1,64})$/,
  'Code of the case, one for life (mã hồ sơ)',
);
export const AgencyField = branded<AgencyCode>(KEBAB, 'Key of an agency in the catalogue');
export const StepField = branded<StepId>(KEBAB, 'Id of a step in the definition of the procedure');
export const ProcedureField = branded<ProcedureCode>(/^[A-Za-z0-9][A-Za-z0-9.-]{0,63}$/, 'Code of a procedure');
export const LegField = branded<LegId>(
  /^[a-z0-9-]+\.[1-9]\d*\.[1-9]\d*$/,
  'A step of one case: step, round and attempt',
);
export const OfficerField = branded<OfficerId>(/^[\w.:@|-]{1,128}$/, 'Opaque id of an officer; never a name');
export const PersonDataIdField = branded<PersonDataId>(/^[\w-]{1,64}$/, 'Opaque id of a row of personal data');
export const InstantField = branded<Instant>(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:00Z$/, 'A minute of time, in UTC');

export const MinutesField = z.int().describe('Working minutes; a difference may be negative') as unknown as z.ZodType<
  WorkingMinutes,
  number
>;
export const CountField = z.int().nonnegative();

/** A coded value: short, of one line, from a list that law or definition names. Free text lies in person_data. */
export const CodeField = z.string().regex(/^[\p{L}\p{N}][\p{L}\p{N} .,:;/()_+|@=-]{0,119}$/u);

/**
 * A label of an older system, as its log writes it: an activity, an agency, a channel. Of one line and short; what has
 * as many values as rows is no label, and the import leaves it out.
 */
export const ImportedLabel = z
  .string()
  .regex(/^(?!\s)[^\p{C}\p{Zl}\p{Zp}\uFFFD]{1,120}(?<!\s)$/u)
  .describe('A label of the older system, or our code where the import translated it');
export const ImportedAgencyField = ImportedLabel as unknown as z.ZodType<AgencyCode, string>;
export const SourceField = z
  .string()
  .regex(/^[A-Za-z0-9]{1,32}$/)
  .describe('Key of the log that was imported');
export const TimeZoneField = z
  .string()
  .regex(/^[A-Za-z][\w+/-]{0,63}$/)
  .describe('IANA name of a time zone');
export const LocalDayField = branded<PlainDate>(/^\d{4}-\d{2}-\d{2}$/, 'A day of the time zone of the case');
