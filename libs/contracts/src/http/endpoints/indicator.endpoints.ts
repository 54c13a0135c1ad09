import { endpoint } from '../endpoint.js';
import { IndicatorQuerySchema, IndicatorsSchema } from '../schema/indicator.schema.js';

export const indicatorEndpoints = {
  getIndicators: endpoint({
    id: 'getIndicators',
    method: 'get',
    path: '/indicators',
    permission: 'indicator:read',
    summary: { vi: 'Chỉ số đúng hạn, trễ hạn', en: 'On-time figures' },
    query: IndicatorQuerySchema,
    response: IndicatorsSchema,
    problems: ['indicators.unavailable'],
    example: {
      query: { from: '2025-04-01', to: '2025-04-30', by: 'agency', unit: 'leg' },
      response: {
        watermark: '2025-05-05T10:30:00Z',
        unit: 'leg',
        rows: [
          {
            key: 'cong-an-tinh',
            received: 3,
            completed: 2,
            early: 0,
            onTime: 1,
            late: 1,
            running: 1,
            runningOverdue: 0,
            lettersOwed: 0,
            lettersInTime: 0,
            lettersLate: 0,
            corrected: 0,
            onTimeShare: 0.5,
          },
        ],
      },
    },
  }),
} as const;
