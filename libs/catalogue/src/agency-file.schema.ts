import { agencyCode } from '@lienthong/kernel';
import * as z from 'zod';

const KEBAB = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const text = z.string().min(1);
const bilingual = z.strictObject({ vi: text, en: text });
const status = z.enum(['verified', 'unverified']);

const titled = z.strictObject({ code: z.string().regex(KEBAB), title: bilingual });

const agency = z.strictObject({
  code: z.string().regex(KEBAB).transform(agencyCode),
  kind: z.string().regex(KEBAB),
  class: z.enum(['agency', 'counter', 'outside']),
  title: bilingual,
  communes: z.array(z.string().regex(KEBAB)).default([]),
  identifier: z.strictObject({ value: z.string().regex(/^(\d{3}\.\d{2}\.\d{2,3}\.H27|H27(\.\d{2,3}){0,3})$/), status }),
  calendar: z.string().regex(KEBAB),
});

/** Shape of a file of agencies. */
export const agencyFile = z.strictObject({
  communesSource: z.strictObject({ document: text, status }),
  communes: z.array(titled).min(1),
  kinds: z.array(titled).min(1),
  agencies: z.array(agency).min(1),
});
