import { z } from 'zod';
import { endpoint } from '../endpoint.js';
import { LegField } from '../fields.js';
import { ControlSheetAnswerSchema } from '../schema/control-sheet.schema.js';
import { ExplanationSchema } from '../schema/explanation.schema.js';
import { LedgerSchema, ProjectionSchema } from '../schema/ledger.schema.js';
import { TimelineSchema } from '../schema/outcome.schema.js';
import { CaseCodeParam } from './case.endpoints.js';
import { exampleFact } from './example-case.js';
import { exampleControlSheet, exampleExplanation, exampleLedger, exampleParams } from './example-time.js';

/** Of several deadlines one is asked for; a version is one of an appointed date. */
function isOneDeadline(query: Partial<Record<'appointment' | 'version' | 'leg' | 'intake' | 'supplement', unknown>>) {
  const { leg, intake, supplement, appointment, version } = query;
  const others = [leg, intake, supplement].filter((one) => one !== undefined);
  return others.length === 0 || (others.length === 1 && appointment === undefined && version === undefined);
}

/** Who did what, who held how long, and why a date is what it is. */
export const timeEndpoints = {
  getTimeline: endpoint({
    id: 'getTimeline',
    method: 'get',
    path: '/cases/{code}/timeline',
    permission: 'case:read',
    summary: { vi: 'Diễn biến hồ sơ', en: 'What has happened to a case' },
    params: CaseCodeParam,
    response: TimelineSchema,
    problems: ['case.unknown', 'case.not-visible'],
    example: { params: exampleParams, response: { facts: [exampleFact] } },
  }),
  getLedger: endpoint({
    id: 'getLedger',
    method: 'get',
    path: '/cases/{code}/ledger',
    permission: 'case:read',
    summary: {
      vi: 'Sổ giữ hồ sơ: ai giữ, bao lâu, trễ bao nhiêu',
      en: 'Custody ledger: who held it, how long, how late',
    },
    params: CaseCodeParam,
    response: z
      .strictObject({ ledger: LedgerSchema, projection: ProjectionSchema.optional() })
      .meta({ id: 'LedgerAnswer' }),
    problems: ['case.unknown', 'case.not-visible', 'case.not-in-state'],
    example: { params: exampleParams, response: exampleLedger },
  }),
  getControlSheet: endpoint({
    id: 'getControlSheet',
    method: 'get',
    path: '/cases/{code}/control-sheet',
    permission: 'case:read',
    summary: {
      vi: 'Phiếu kiểm soát quá trình giải quyết hồ sơ (Mẫu 06)',
      en: 'Process control sheet: who received from whom, when, with how much time',
    },
    params: CaseCodeParam,
    response: ControlSheetAnswerSchema,
    problems: ['case.unknown', 'case.not-visible'],
    example: { params: exampleParams, response: exampleControlSheet },
  }),
  explainDeadline: endpoint({
    id: 'explainDeadline',
    method: 'get',
    path: '/cases/{code}/deadline/explanation',
    permission: 'case:read',
    summary: {
      vi: 'Vì sao hạn là ngày đó: từng ngày được tính hay bỏ qua',
      en: 'Why a deadline is what it is, day by day',
    },
    params: CaseCodeParam,
    query: z
      .strictObject({
        appointment: z.coerce.number().int().min(1).optional().describe('Lần hẹn thứ mấy · The n-th appointment'),
        version: z.coerce
          .number()
          .int()
          .min(1)
          .optional()
          .describe('Bản thứ mấy của ngày hẹn, như khi đặt ra · A version of that date, as of when it was set'),
        leg: LegField.optional().describe('Hạn của một chặng · The due of a leg'),
        intake: z.enum(['true']).optional().describe('Hạn trả lời tiếp nhận · The answer that the counter owes'),
        supplement: z
          .union([LegField, z.literal('intake')])
          .optional()
          .describe('Hạn bổ sung của chặng, hoặc trước tiếp nhận · End of the window of a request for papers'),
      })
      .refine(isOneDeadline, { params: { rule: 'one-deadline' } }),
    response: ExplanationSchema,
    problems: ['case.unknown', 'case.not-visible', 'leg.unknown', 'deadline.none'],
    example: { params: exampleParams, query: { leg: 'ho-kinh-doanh.1.1' }, response: exampleExplanation },
  }),
} as const;
