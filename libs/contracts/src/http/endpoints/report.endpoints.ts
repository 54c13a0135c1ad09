import { endpoint } from '../endpoint.js';
import {
  LateQuerySchema,
  LateSchema,
  PublicIndicatorQuerySchema,
  PublicIndicatorsSchema,
  ReportQuerySchema,
  ReportSchema,
} from '../schema/report.schema.js';

const watermark = '2025-05-05T10:30:00.125Z';
const period = { from: '2025-04-01', to: '2025-04-30' };
const counts = {
  ...{ carriedOver: 1, received: 3, takenOver: 0, total: 4, early: 0, onTime: 1, late: 1, withoutDate: 0, returned: 0 },
  ...{ runningInTime: 1, runningOverdue: 1, declined: 0, withdrawn: 0, stopped: 0, refused: 0, onTimeShare: 0.5 },
};

export const reportEndpoints = {
  getReport: endpoint({
    id: 'getReport',
    method: 'get',
    path: '/indicators/report',
    permission: 'indicator:read',
    summary: {
      vi: 'Báo cáo kỳ: tồn, tiếp nhận, đã giải quyết, đang giải quyết, trả lại',
      en: 'Report of a period: carried over, received, solved, running, returned',
    },
    query: ReportQuerySchema,
    documents: true,
    response: ReportSchema,
    problems: ['indicators.unavailable'],
    example: {
      query: { ...period, by: 'agency', unit: 'case' },
      response: {
        ...{ watermark, definition: 2, unit: 'case', query: { ...period, by: ['agency'] } },
        rows: [{ key: 'cong-an-tinh', keys: { agency: 'cong-an-tinh' }, ...counts }],
        total: { key: '', keys: {}, ...counts },
        count: 1,
      },
    },
  }),
  listLate: endpoint({
    id: 'listLate',
    method: 'get',
    path: '/indicators/late',
    permission: 'indicator:read',
    summary: { vi: 'Chặng trễ theo cán bộ', en: 'Late legs by officer' },
    query: LateQuerySchema,
    documents: true,
    response: LateSchema,
    problems: ['indicators.unavailable'],
    example: {
      query: { ...period, agency: 'cong-an-tinh', state: 'all', sort: '-minutes' },
      response: {
        ...{ watermark, definition: 2, unit: 'leg', query: period },
        count: 1,
        items: [
          {
            ...{ caseCode: '000.00.00.H27-250409-0001', leg: 'an-ninh.1.1', step: 'an-ninh' },
            ...{ procedure: 'ho-kinh-doanh-karaoke', agency: 'cong-an-tinh', division: '', officer: 'an-ninh.tinh' },
            ...{ dueAt: '2025-04-17T03:00:00Z', endedAt: '2025-04-18T03:00:00Z', daysLate: 1 },
            ...{ overMinutes: 480, ownLateMinutes: 480, inheritedLateMinutes: 0 },
          },
        ],
      },
    },
  }),
  getPublicIndicators: endpoint({
    id: 'getPublicIndicators',
    method: 'get',
    path: '/public/indicators',
    permission: 'anyone',
    summary: {
      vi: 'Số liệu công khai: đúng hạn theo cơ quan, thủ tục, lĩnh vực hoặc tháng',
      en: 'Figures for anyone: timeliness by agency, procedure, field or month',
    },
    query: PublicIndicatorQuerySchema,
    response: PublicIndicatorsSchema,
    problems: ['indicators.unavailable', 'request.too-many'],
    example: {
      query: { from: '2025-04', to: '2025-06', by: 'field' },
      response: {
        ...{ watermark, definition: 2, unit: 'case', by: 'field', from: '2025-04-01', to: '2025-06-30', leastShown: 5 },
        rows: [
          {
            ...{ key: 'van-hoa', name: { vi: 'Văn hóa', en: 'Culture' }, rows: 1 },
            ...{ received: 40, completed: 36, early: 20, onTime: 14, late: 2, onTimeShare: 34 / 36 },
          },
        ],
      },
    },
  }),
} as const;
