import { z } from 'zod';
import { AgencyField, MomentField, OfficerField, ProcedureField } from '../fields.js';

const OfficeField = z.enum(['head', 'deputy', 'centre-director']);
const instants = { from: MomentField, to: MomentField };

/** Who answers for an office now. */
export const OfficeSchema = z
  .strictObject({
    agency: AgencyField,
    office: OfficeField,
    officer: OfficerField,
    acting: z
      .strictObject({ because: z.enum(['absence', 'vacancy']), standsInFor: OfficerField.optional() })
      .optional()
      .describe('Có khi là người thay · Set for whoever acts for the holder'),
  })
  .meta({ id: 'Office', description: 'Người giữ chức vụ · Holder of an office' });

export const AppointSchema = z
  .strictObject({ office: OfficeField, officer: OfficerField, from: MomentField.optional() })
  .describe('Bổ nhiệm · Appoint');

const standIn = {
  officer: OfficerField.describe('Người ủy quyền, hoặc vắng mặt · Who delegates, or is away'),
  delegate: OfficerField.optional().describe('Người thay · Who stands in'),
  absent: z.boolean().describe('Vắng mặt: không giao việc mới · Away: nothing new is given to him'),
  procedures: z.array(ProcedureField).describe('Phạm vi; rỗng: mọi thủ tục · Scope; empty for every procedure'),
  ...instants,
};

export const RecordStandInSchema = z
  .strictObject({ ...standIn, procedures: standIn.procedures.default([]) })
  .describe('Ủy quyền hoặc vắng mặt, có thời hạn · A delegation or an absence, with its dates');

export const StandInSchema = z
  .strictObject({ id: z.uuid(), agency: AgencyField, ...standIn })
  .meta({ id: 'StandIn', description: 'Ủy quyền, vắng mặt · Delegation or absence' });

export type OfficeView = z.infer<typeof OfficeSchema>;
export type Appoint = z.infer<typeof AppointSchema>;
export type RecordStandIn = z.infer<typeof RecordStandInSchema>;
export type StandInView = z.infer<typeof StandInSchema>;
