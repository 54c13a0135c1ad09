import { z } from 'zod';
import {
  ImportedAgencyField,
  ImportedLabel,
  LocalDayField,
  SourceField,
  TimeZoneField,
} from '../../events/schema/field.schema.js';
import { CaseCodeField, CountField, InstantField, OfficerField } from '../fields.js';

/** A case of an older system: what its log said of it. Nobody acts on it here, so it has no legs and no ETag to hold. */
export const ImportedCaseSchema = z
  .strictObject({
    caseCode: CaseCodeField,
    origin: z.literal('imported').describe('Hồ sơ nhập từ hệ thống cũ · Only imported cases say so'),
    source: SourceField,
    procedure: ImportedLabel,
    agency: ImportedAgencyField,
    officer: OfficerField.optional().describe('Mã ẩn danh theo nguồn · Opaque, one for each officer of the source'),
    channel: ImportedLabel.optional(),
    field: ImportedLabel.optional(),
    timeZone: TimeZoneField.describe('Ngày của hồ sơ tính theo múi giờ này · Its days are days of this zone'),
    startedAt: InstantField,
    startedOn: LocalDayField,
    dueAt: InstantField.optional(),
    endedAt: InstantField.optional(),
    endedOn: LocalDayField.optional(),
    timeliness: z.enum(['early', 'on-time', 'late']).optional(),
    activities: CountField.describe('Số việc trong nhật ký · Rows of the log'),
  })
  .meta({ id: 'ImportedCase', description: 'Hồ sơ nhập từ hệ thống cũ · A case of an older system' });

export type ImportedCaseView = z.infer<typeof ImportedCaseSchema>;
