import type { ControlSheet, DeadlineExplanation, Ledger, Projection } from '@lienthong/case';
import type { z } from 'zod';
import type { ControlSheetSchema } from './schema/control-sheet.schema.js';
import type { ExplanationSchema } from './schema/explanation.schema.js';
import type { LedgerSchema, ProjectionSchema } from './schema/ledger.schema.js';

/** Read-only all the way down, so that what the core gives and what the schema promises compare by what they hold. */
type Plain<Value> = Value extends string | number | boolean | undefined
  ? Value
  : { readonly [Key in keyof Value]: Plain<Value[Key]> };

type Fits<Core, Schema extends z.ZodType> = Plain<Core> extends Plain<z.input<Schema>> ? true : false;

/** These do not compile when the core gives something that the contract does not promise. */
export const ledgerFits: Fits<Ledger, typeof LedgerSchema> = true;
export const sheetFits: Fits<ControlSheet, typeof ControlSheetSchema> = true;
export const explanationFits: Fits<DeadlineExplanation, typeof ExplanationSchema> = true;
export const projectionFits: Fits<Projection, typeof ProjectionSchema> = true;
