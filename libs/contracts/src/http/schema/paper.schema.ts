import { z } from 'zod';
import { CodeField } from '../fields.js';

/** A paper handed in or made, by its kind in the definition. */
export const PaperSchema = z
  .strictObject({
    paper: CodeField.describe('Mã thành phần hồ sơ · Id of the paper in the definition'),
    form: z.enum(['original', 'copy', 'electronic']),
  })
  .meta({ id: 'Paper', description: 'Thành phần hồ sơ · Paper' });

export const PapersSchema = z.array(PaperSchema).max(100);
