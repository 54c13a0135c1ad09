import { z } from 'zod';
import { OfficePart, RungPart } from '../../events/schema/part.schema.js';
import { AgencyField, CaseCodeField, InstantField, LegField, OfficerField, ProcedureField } from '../fields.js';

const escalationFields = {
  caseCode: CaseCodeField,
  leg: LegField,
  rung: RungPart,
  dueAt: InstantField.describe('Hạn đã quá hoặc sắp quá · The deadline in question'),
  raisedAt: InstantField,
  agency: AgencyField.describe('Báo cho người đứng đầu nơi này · Whose office was told'),
  office: OfficePart,
  officer: OfficerField.optional().describe('Người giữ chức vụ lúc đó · Who answered for the office then'),
  acting: z.enum(['absence', 'vacancy']).optional(),
  lateAgency: AgencyField.optional().describe('Nơi đang giữ chặng · Who holds the leg'),
  acknowledgedAt: InstantField.optional(),
  acknowledgedBy: OfficerField.optional(),
  standing: z.boolean().describe('Còn chờ xác nhận · Still wants to be acknowledged'),
};

/** That somebody was told of a late leg, and what came of it. */
export const EscalationSchema = z
  .strictObject(escalationFields)
  .meta({ id: 'Escalation', description: 'Báo vượt cấp · Escalation' });

/** The same in a list over cases. */
export const EscalationLineSchema = z
  .strictObject({ ...escalationFields, procedure: ProcedureField })
  .meta({ id: 'EscalationLine' });

export type EscalationLine = z.infer<typeof EscalationLineSchema>;
