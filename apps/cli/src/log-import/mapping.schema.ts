import * as z from 'zod';

const name = z.string().min(1).max(200);
const label = z.string().min(1).max(120);
const values = z
  .record(z.string(), label)
  .optional()
  .describe('What a value of the log is called here: a code of our own, or a better label. Others stay as they are');

const column = z
  .union([name, z.strictObject({ column: name })])
  .describe('Column of a CSV, or key of an XES attribute');
const labelled = z
  .union([name, z.strictObject({ column: name, values }), z.strictObject({ value: label })])
  .describe('A column; one with its values translated; or one value for the whole log');

const attributes = z
  .strictObject({
    startedAt: column.optional().describe('When the case came in; else its first activity'),
    dueAt: column.optional().describe('Until when it was on time; without it a case has no verdict'),
    endedAt: column.optional().describe('When it ended; a case without it runs'),
    channel: labelled.optional(),
    field: labelled.optional(),
  })
  .describe('What each row of a case says of the case as a whole');

/** A mapping: which column of an older system's log says what. */
export const mappingSchema = z.strictObject({
  case: column.describe('Id of the case there; it becomes part of its code here'),
  activity: labelled.describe('What was done: a coded label, never a text that somebody wrote'),
  time: column,
  agency: labelled.describe('Who answers. Where the rows of a case differ, the earliest answers for the case'),
  officer: column.optional().describe('Made opaque, one id for each officer of the source'),
  procedure: labelled.optional().describe('The source itself, where nothing is said'),
  attributes: attributes.default({}),
  timeZone: z
    .string()
    .refine(isTimeZone, { message: 'múi giờ IANA, ví dụ / an IANA time zone, such as Asia/Ho_Chi_Minh' })
    .default('Asia/Ho_Chi_Minh')
    .describe('Of times without an offset, and of the days and months of the cases'),
  source: z
    .string()
    .regex(/^[A-Za-z0-9]{1,32}$/)
    .optional()
    .describe('Key of the log in the codes of its cases, IMP-<source>-…; else the name of the file'),
  dates: z
    .enum(['iso', 'day-first'])
    .default('iso')
    .describe('day-first: 31/12/2011 17:30 is read as well as 2011-12-31T17:30'),
  empty: z
    .array(z.string().max(40))
    .max(20)
    .default([])
    .describe('Texts that say nothing, as an empty value: NULL, NaT'),
  delimiter: z.string().length(1).default(',').describe('Between the columns of a CSV'),
});

export type Mapping = z.output<typeof mappingSchema>;
export type LabelColumn = z.output<typeof labelled>;

/** JSON Schema of a mapping, for completion in editors. */
export function mappingJsonSchema(): object {
  return z.toJSONSchema(mappingSchema, { io: 'input', target: 'draft-7' });
}

function isTimeZone(zone: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: zone }));
  } catch {
    return false;
  }
}
