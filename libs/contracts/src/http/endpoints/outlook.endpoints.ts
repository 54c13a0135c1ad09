import { endpoint } from '../endpoint.js';
import { OutlookCasesQuery, OutlookCasesSchema, OutlookQuery, OutlookSchema } from '../schema/outlook.schema.js';
import { exampleAtRisk } from './example-case.js';

const seen = { asOf: '2025-04-30T01:00:00Z', until: '2025-05-04T17:00:00Z' };
const counts = { late: 0, willBeLate: 1, mustAct: 0, waiting: 0, slackLostMinutes: 630 };

/** What a supervisor with ten minutes looks at: what will be late, and whom to call. */
export const outlookEndpoints = {
  getOutlook: endpoint({
    id: 'getOutlook',
    method: 'get',
    path: '/outlook',
    permission: 'case:read',
    summary: {
      vi: 'Dự báo trễ hạn hôm nay, tuần này theo cơ quan phải hành động trước tiên, và gọi cho ai',
      en: 'What will be late today or this week, by the agency that must act first, and whom to call',
    },
    query: OutlookQuery,
    response: OutlookSchema,
    problems: ['page.invalid-cursor'],
    example: {
      query: { horizon: 'week', by: 'agency', limit: 20 },
      response: {
        ...seen,
        agencies: [
          {
            agency: 'cong-an-tinh',
            ...counts,
            leastSlackMinutes: -630,
            firstActBy: '2025-04-17T03:00:00Z',
            call: { agency: 'cong-an-tinh', office: 'head', officer: 'lanh-dao-mau' },
          },
        ],
        total: counts,
        stale: 0,
      },
    },
  }),
  listOutlookCases: endpoint({
    id: 'listOutlookCases',
    method: 'get',
    path: '/outlook/cases',
    permission: 'case:read',
    summary: {
      vi: 'Các hồ sơ của dự báo, ít thời gian dư nhất trước, với chặng phải xong trước tiên',
      en: 'The cases behind it, least slack first, each with the leg that must end first',
    },
    query: OutlookCasesQuery,
    response: OutlookCasesSchema,
    problems: ['page.invalid-cursor'],
    example: {
      query: { horizon: 'week', standing: 'will-be-late', limit: 20 },
      response: { ...seen, cases: [{ ...exampleAtRisk, standing: 'will-be-late' }] },
    },
  }),
} as const;
