import { z } from 'zod';
import { FreeText } from '../fields.js';

/** Who asks. Kept in person_data under an opaque id; no fact, log or address carries it. */
export const ApplicantSchema = z
  .strictObject({
    kind: z.enum(['person', 'organisation']),
    name: z.string().trim().min(1).max(200),
    identifier: z
      .string()
      .trim()
      .min(1)
      .max(50)
      .describe('Số định danh, mã số doanh nghiệp · Personal or business number'),
    phone: z.string().trim().max(30).optional(),
    email: z.email().max(200).optional(),
    address: z.string().trim().max(500).optional(),
  })
  .meta({ id: 'Applicant', description: 'Người nộp hồ sơ · Applicant' });

export type Applicant = z.infer<typeof ApplicantSchema>;

/** One consolidated list: what is missing, and why (L3). */
export const SupplementItems = z
  .array(FreeText)
  .min(1)
  .max(50)
  .describe('Nội dung cần bổ sung, một lần, đầy đủ · All that is missing, in one list');
