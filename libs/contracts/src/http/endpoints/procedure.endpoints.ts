import { z } from 'zod';
import { endpoint } from '../endpoint.js';
import { ProcedureField } from '../fields.js';
import { DefinitionSchema, ProcedureListSchema, ProcedureSchema, ProceduresQuery } from '../schema/procedure.schema.js';

const CodeParam = z.strictObject({ code: ProcedureField });
const VersionQuery = z.strictObject({
  version: z.coerce.number().int().min(1).optional().describe('Bỏ trống: bản đang có hiệu lực · The one in force'),
});

const summary = {
  code: 'ho-kinh-doanh-karaoke',
  version: 1,
  kind: 'administrative',
  title: { vi: 'Liên thông cấp phép karaoke', en: 'Karaoke licence (interlinked)' },
  field: { code: 'van-hoa', title: { vi: 'Văn hóa', en: 'Culture' } },
  channels: ['online', 'counter'],
  validFrom: '2025-11-17',
  total: { amount: 16, unit: 'working-day', rule: 'civil-code' },
};

export const procedureEndpoints = {
  listProcedures: endpoint({
    id: 'listProcedures',
    method: 'get',
    path: '/procedures',
    permission: 'procedure:read',
    summary: { vi: 'Danh mục thủ tục đang có hiệu lực', en: 'Procedures in force' },
    query: ProceduresQuery,
    response: ProcedureListSchema,
    example: {
      query: { field: 'van-hoa', limit: 1 },
      response: { procedures: [summary], next: 'ho-kinh-doanh-karaoke' },
    },
  }),
  getProcedure: endpoint({
    id: 'getProcedure',
    method: 'get',
    path: '/procedures/{code}',
    permission: 'procedure:read',
    summary: { vi: 'Một thủ tục: thành phần hồ sơ, phí, các bước', en: 'One procedure: papers, fees, steps' },
    params: CodeParam,
    query: VersionQuery,
    response: ProcedureSchema,
    problems: ['procedure.unknown'],
    example: {
      params: { code: 'ho-kinh-doanh-karaoke' },
      query: { version: 1 },
      response: {
        ...summary,
        legalBasis: [{ document: 'Nghị định 297/2025/NĐ-CP', article: '6', status: 'verified' }],
        papers: [
          {
            id: 'to-khai-dien-tu',
            title: { vi: 'Tờ khai điện tử', en: 'Declaration' },
            required: true,
            reusable: false,
          },
        ],
        fees: [],
        routing: [{ name: 'xa-kinh-doanh', title: { vi: 'Xã, phường', en: 'Commune' }, type: 'commune' }],
        steps: [
          {
            id: 'ho-kinh-doanh',
            title: { vi: 'Đăng ký hộ kinh doanh', en: 'Register the household business' },
            kind: 'process',
            after: [],
            clock: 'counted',
            term: { amount: 3, unit: 'working-day' },
          },
        ],
        results: [{ id: 'giay-phep-karaoke', title: { vi: 'Giấy phép karaoke', en: 'Karaoke licence' } }],
      },
    },
  }),
  getDefinition: endpoint({
    id: 'getDefinition',
    method: 'get',
    path: '/procedures/{code}/definition',
    permission: 'procedure:read',
    summary: { vi: 'Quy trình như đã công bố', en: 'The definition as published' },
    params: CodeParam,
    query: VersionQuery,
    response: DefinitionSchema,
    problems: ['procedure.unknown'],
    example: {
      params: { code: 'ho-kinh-doanh-karaoke' },
      response: { code: 'ho-kinh-doanh-karaoke', version: 1 },
    },
  }),
} as const;
