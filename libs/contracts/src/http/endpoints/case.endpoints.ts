import { z } from 'zod';
import { endpoint } from '../endpoint.js';
import { AgencyField, CaseCodeField } from '../fields.js';
import { CaseSchema, InboxLegSchema } from '../schema/case.schema.js';
import { ImportedCaseSchema } from '../schema/imported-case.schema.js';
import {
  CaseListSchema,
  CursorField,
  LimitField,
  ListCasesQuery,
  SearchCasesSchema,
} from '../schema/list-cases.schema.js';
import { OpenCaseSchema } from '../schema/open-case.schema.js';
import { FactSchema, OutcomeSchema } from '../schema/outcome.schema.js';
import { SubmitCommandSchema } from '../schema/submit-command.schema.js';
import {
  exampleApplicant,
  exampleCase,
  exampleCode,
  exampleFact,
  exampleInboxLeg,
  exampleOutcome,
  exampleSummary,
} from './example-case.js';
import { idempotencyKey, ifMatch, lastEventId, onBehalfOf } from './headers.js';

export const CaseCodeParam = z.strictObject({ code: CaseCodeField });

export const caseEndpoints = {
  openCase: endpoint({
    id: 'openCase',
    method: 'post',
    path: '/cases',
    permission: 'case:open',
    summary: {
      vi: 'Đăng ký hồ sơ; nộp đủ tại quầy thì tiếp nhận ngay',
      en: 'Register a case; complete and at the counter it is accepted at once',
    },
    headers: [idempotencyKey(true)],
    body: OpenCaseSchema,
    status: 201,
    response: OutcomeSchema,
    problems: ['procedure.unknown', 'case.paper-missing', 'idempotency-key.missing', 'command.id-reused'],
    example: {
      body: {
        procedure: 'ho-kinh-doanh-karaoke',
        channel: 'counter',
        applicant: exampleApplicant,
        papers: [{ paper: 'to-khai-dien-tu', form: 'electronic' }],
        routing: { 'xa-kinh-doanh': 'xa-thach-ha' },
      },
      response: exampleOutcome,
    },
  }),
  listCases: endpoint({
    id: 'listCases',
    method: 'get',
    path: '/cases',
    permission: 'case:read',
    summary: { vi: 'Danh sách hồ sơ được xem', en: 'Cases that the caller may see' },
    query: ListCasesQuery,
    response: CaseListSchema,
    problems: ['page.invalid-cursor'],
    example: {
      query: { state: 'open', sort: 'due', limit: 20 },
      response: { cases: [exampleSummary], next: 'eyJhIjoxfQ' },
    },
  }),
  searchCases: endpoint({
    id: 'searchCases',
    method: 'post',
    path: '/cases/search',
    permission: 'case:search-person',
    summary: { vi: 'Tìm theo số định danh của người nộp', en: 'Find by the applicant’s identifier' },
    body: SearchCasesSchema,
    response: CaseListSchema,
    problems: ['page.invalid-cursor'],
    example: { body: { identifier: '000000000001' }, response: { cases: [exampleSummary] } },
  }),
  streamFacts: endpoint({
    id: 'streamFacts',
    method: 'get',
    path: '/cases/stream',
    permission: 'case:read',
    summary: { vi: 'Luồng sự kiện trực tiếp (SSE)', en: 'Live facts (SSE)' },
    headers: [lastEventId],
    media: 'text/event-stream',
    response: FactSchema,
    problems: ['stream.resume-invalid'],
    example: { response: exampleFact },
  }),
  getCase: endpoint({
    id: 'getCase',
    method: 'get',
    path: '/cases/{code}',
    permission: 'case:read',
    summary: {
      vi: 'Một hồ sơ, ETag để sửa; hoặc hồ sơ nhập từ hệ thống cũ',
      en: 'One case, with its ETag; or one of an older system',
    },
    params: CaseCodeParam,
    response: z.union([CaseSchema, ImportedCaseSchema]),
    problems: ['case.unknown', 'case.not-visible'],
    example: { params: { code: exampleCode }, response: exampleCase },
  }),
  submitCommand: endpoint({
    id: 'submitCommand',
    method: 'post',
    path: '/cases/{code}/commands',
    permission: 'case:command',
    summary: { vi: 'Tác nghiệp trên hồ sơ', en: 'Ask something of a case' },
    headers: [idempotencyKey(false), ifMatch, onBehalfOf],
    params: CaseCodeParam,
    body: SubmitCommandSchema,
    response: OutcomeSchema,
    problems: [
      'case.unknown',
      'case.imported',
      'case.not-visible',
      'command.not-allowed',
      'case.not-yours',
      'handoff.not-held',
      'delegation.not-effective',
      'leg.unknown',
      'leg.not-in-state',
      'case.not-in-state',
      'case.decided-already',
      'ground.unknown',
      'precondition.stale',
      'command.id-reused',
    ],
    example: {
      params: { code: exampleCode },
      body: { type: 'complete-step', leg: 'ho-kinh-doanh.1.1', outcome: 'granted' },
      response: exampleOutcome,
    },
  }),
  getInbox: endpoint({
    id: 'getInbox',
    method: 'get',
    path: '/agencies/{agency}/inbox',
    permission: 'inbox:read',
    summary: { vi: 'Việc đang chờ một cơ quan, gấp nhất trước', en: 'What waits for an agency, least time first' },
    params: z.strictObject({ agency: AgencyField }),
    query: z.strictObject({ cursor: CursorField.optional(), limit: LimitField }),
    response: z.strictObject({ legs: z.array(InboxLegSchema), next: CursorField.optional() }).meta({ id: 'Inbox' }),
    problems: ['agency.unknown', 'agency.not-yours', 'page.invalid-cursor'],
    example: {
      params: { agency: 'ubnd-xa-thach-ha' },
      query: { limit: 20 },
      response: { legs: [exampleInboxLeg] },
    },
  }),
} as const;
