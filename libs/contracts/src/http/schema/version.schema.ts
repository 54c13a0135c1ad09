import { z } from 'zod';
import { AgencyField, CaseCodeField, CountField, FreeText, InstantField } from '../fields.js';

/** Why a case cannot move, as a problem would say it. */
const RefusalSchema = z.strictObject({
  code: z.string(),
  details: z.record(z.string(), z.union([z.string(), z.number()])),
});

const piles = ['stays', 'may-move', 'must-move'] as const;

/** What the transition clause of a version makes of a running case. */
export const PileField = z.enum(piles);

/** The piles that can be moved. */
export const MovablePileField = PileField.exclude(['stays']);

export const CaseImpactSchema = z
  .strictObject({
    caseCode: CaseCodeField,
    solvedBy: AgencyField,
    from: CountField.describe('Bản đang theo · The version it stands on'),
    pile: PileField,
    because: RefusalSchema.optional(),
    dueAt: InstantField.optional(),
    dueAfter: InstantField.optional(),
    legDueAt: InstantField.optional().describe('Hạn gần nhất của các chặng đang mở · The earliest of its open legs'),
    legDueAfter: InstantField.optional(),
  })
  .meta({ id: 'CaseImpact', description: 'Chuyển một hồ sơ sang bản khác thì sao · What a move would do to a case' });

export const MoveCasesSchema = z
  .strictObject({ cases: z.array(CaseCodeField).min(1).max(200), reason: FreeText })
  .meta({ id: 'MoveCases' });

export const MovePileSchema = z
  .strictObject({
    reason: FreeText,
    after: CaseCodeField.optional().describe('Phần còn lại: sau mã này · The rest: after this code'),
  })
  .meta({ id: 'MovePile' });

export const CaseMovedSchema = z
  .strictObject({
    caseCode: CaseCodeField,
    moved: z.boolean(),
    dueAt: InstantField.optional(),
    refusal: RefusalSchema.optional(),
  })
  .meta({ id: 'CaseMoved' });

export type CaseImpactLine = z.infer<typeof CaseImpactSchema>;
export type CaseMovedLine = z.infer<typeof CaseMovedSchema>;
