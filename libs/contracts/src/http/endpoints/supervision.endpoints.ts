import { z } from 'zod';
import { endpoint } from '../endpoint.js';
import { EscalationLineSchema } from '../schema/escalation.schema.js';
import { AtRiskQuery, CaseListSchema, CursorField, EscalationsQuery } from '../schema/list-cases.schema.js';
import { exampleAtRisk, exampleEscalation } from './example-case.js';

/** What a supervisor looks at: who must act today, and who was told of a delay. */
export const supervisionEndpoints = {
  listAtRisk: endpoint({
    id: 'listAtRisk',
    method: 'get',
    path: '/cases/at-risk',
    permission: 'case:read',
    summary: {
      vi: 'Hồ sơ đang chạy có nguy cơ trễ, ít thời gian dư nhất trước',
      en: 'Running cases at risk, least slack first',
    },
    query: AtRiskQuery,
    response: CaseListSchema,
    problems: ['page.invalid-cursor'],
    example: { query: { risk: 'today', limit: 20 }, response: { cases: [exampleAtRisk] } },
  }),
  listEscalations: endpoint({
    id: 'listEscalations',
    method: 'get',
    path: '/escalations',
    permission: 'inbox:read',
    summary: {
      vi: 'Việc trễ đã báo cho người đứng đầu một nơi, trễ lâu nhất trước',
      en: 'Delays that the head of an agency was told of, the longest first',
    },
    query: EscalationsQuery,
    response: z
      .strictObject({ escalations: z.array(EscalationLineSchema), next: CursorField.optional() })
      .meta({ id: 'EscalationList' }),
    problems: ['agency.not-yours', 'page.invalid-cursor'],
    example: { query: { limit: 20 }, response: { escalations: [exampleEscalation] } },
  }),
} as const;
