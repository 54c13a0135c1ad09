import { z } from 'zod';
import { endpoint } from '../endpoint.js';
import { CaseCodeField, ProcedureField } from '../fields.js';
import {
  CaseImpactSchema,
  CaseMovedSchema,
  MovablePileField,
  MoveCasesSchema,
  MovePileSchema,
  PileField,
} from '../schema/version.schema.js';
import { exampleCode } from './example-case.js';
import { idempotencyKey } from './headers.js';

const params = z.strictObject({ code: ProcedureField, version: z.coerce.number().int().min(1) });
const example = { code: 'ho-kinh-doanh-karaoke', version: 2 };
const problems = ['procedure.unknown', 'command.not-allowed'];

/** Running cases and the versions of their procedure: an approver sees what a move would do, then decides. */
export const versionEndpoints = {
  getVersionImpact: endpoint({
    id: 'getVersionImpact',
    method: 'get',
    path: '/procedures/{code}/versions/{version}/impact',
    permission: 'case:command',
    summary: {
      vi: 'Hồ sơ đang giải quyết của cơ quan bạn nếu chuyển sang bản này: hạn trước và sau; không ghi gì',
      en: 'Running cases that your agency solves, if they moved to this version: deadlines before and after; nothing is written',
    },
    params,
    query: z.strictObject({
      case: CaseCodeField.optional().describe('Chỉ một hồ sơ · One case alone'),
      pile: PileField.optional().describe('Chỉ một nhóm · One pile alone'),
      after: CaseCodeField.optional().describe('Trang tiếp theo: sau mã này · The next page: after this code'),
    }),
    response: z
      .strictObject({ cases: z.array(CaseImpactSchema), next: CaseCodeField.optional() })
      .meta({ id: 'VersionImpact' }),
    problems,
    example: {
      params: example,
      query: {},
      response: {
        cases: [
          {
            ...{ caseCode: exampleCode, solvedBy: 'ubnd-tinh', from: 1, pile: 'may-move' },
            ...{ dueAt: '2025-12-15T10:30:00Z', dueAfter: '2025-12-17T10:30:00Z' },
          },
        ],
      },
    },
  }),
  moveCases: endpoint({
    id: 'moveCases',
    method: 'post',
    path: '/procedures/{code}/versions/{version}/moves',
    permission: 'case:command',
    summary: {
      vi: 'Chuyển nhiều hồ sơ sang bản này, trả lời từng hồ sơ',
      en: 'Move cases to this version, with an answer for each',
    },
    headers: [idempotencyKey(true)],
    params,
    body: MoveCasesSchema,
    response: z.strictObject({ cases: z.array(CaseMovedSchema) }).meta({ id: 'CasesMoved' }),
    problems: [...problems, 'idempotency-key.missing'],
    example: {
      params: example,
      body: { cases: [exampleCode], reason: 'Theo quyết định công bố thủ tục mới' },
      response: { cases: [{ caseCode: exampleCode, moved: true, dueAt: '2025-12-17T10:30:00Z' }] },
    },
  }),
  movePile: endpoint({
    id: 'movePile',
    method: 'post',
    path: '/procedures/{code}/versions/{version}/piles/{pile}/moves',
    permission: 'case:command',
    summary: {
      vi: 'Chuyển cả nhóm hồ sơ phải chuyển, hoặc có thể chuyển, mà cơ quan bạn giải quyết: mỗi lần 200 hồ sơ, trả lời từng hồ sơ',
      en: 'Move the whole pile of cases that must move, or may, and that your agency solves: 200 at a time, with an answer for each',
    },
    headers: [idempotencyKey(true)],
    params: params.extend({ pile: MovablePileField }),
    body: MovePileSchema,
    response: z
      .strictObject({ cases: z.array(CaseMovedSchema), next: CaseCodeField.optional() })
      .meta({ id: 'PileMoved' }),
    problems: [...problems, 'idempotency-key.missing'],
    example: {
      params: { ...example, pile: 'must-move' },
      body: { reason: 'Luật mới: hồ sơ đang giải quyết chuyển sang quy trình mới' },
      response: { cases: [{ caseCode: exampleCode, moved: true, dueAt: '2025-12-17T10:30:00Z' }] },
    },
  }),
} as const;
