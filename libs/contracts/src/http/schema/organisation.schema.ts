import { z } from 'zod';
import { AgencyField, BilingualField, DateField, MomentField, OfficerField, ProcedureField } from '../fields.js';

const OfficeField = z.enum(['head', 'deputy', 'centre-director']);
const instants = { from: MomentField, to: MomentField };

const unit = z.strictObject({
  code: z.string(),
  title: BilingualField,
  validFrom: DateField,
  validTo: DateField.optional(),
});

/** An agency as it stands on a day. */
export const AgencySchema = z
  .strictObject({
    code: AgencyField,
    kind: z.string(),
    class: z.enum(['agency', 'counter', 'outside']),
    title: BilingualField,
    communes: z.array(z.string()).describe('Rỗng: toàn tỉnh · Empty for the whole province'),
    units: z.array(unit).describe('Bộ phận · Units inside it'),
    identifier: z
      .strictObject({ value: z.string(), status: z.enum(['verified', 'unverified']) })
      .describe('Mã định danh; unverified: dùng chung mã của tỉnh · Shared with the province while unverified'),
    calendar: z.string(),
    validFrom: DateField,
    validTo: DateField.optional().describe('Ngày cuối cùng · Its last day'),
  })
  .meta({ id: 'Agency', description: 'Cơ quan · Agency' });

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

export type AgencyView = z.infer<typeof AgencySchema>;
export type OfficeView = z.infer<typeof OfficeSchema>;
export type Appoint = z.infer<typeof AppointSchema>;
export type RecordStandIn = z.infer<typeof RecordStandInSchema>;
export type StandInView = z.infer<typeof StandInSchema>;
