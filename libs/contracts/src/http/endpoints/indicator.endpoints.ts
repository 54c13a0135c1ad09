import { endpoint } from '../endpoint.js';
import {
  IndicatorItemsQuerySchema,
  IndicatorItemsSchema,
  IndicatorQuerySchema,
  IndicatorsSchema,
} from '../schema/indicator.schema.js';
import { lastEventId } from './headers.js';

const row = {
  key: 'cong-an-tinh',
  keys: { agency: 'cong-an-tinh' },
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
  withoutMinutes: 0,
  medianMinutes: 960,
  p90Minutes: 1400,
  onTimeShare: 0.5,
  onlineShare: 1,
  cashlessShare: null,
  satisfactionShare: null,
};

const standsOn = {
  watermark: '2025-05-05T10:30:00.125Z',
  definition: 2,
  unit: 'leg',
  query: { from: '2025-04-01', to: '2025-04-30', by: ['agency'] },
};

export const indicatorEndpoints = {
  getIndicators: endpoint({
    id: 'getIndicators',
    method: 'get',
    path: '/indicators',
    permission: 'indicator:read',
    summary: { vi: 'Chỉ số đúng hạn, trễ hạn', en: 'Figures of a period' },
    query: IndicatorQuerySchema,
    documents: true,
    response: IndicatorsSchema,
    problems: ['indicators.unavailable'],
    example: {
      query: { from: '2025-04-01', to: '2025-04-30', by: 'agency', unit: 'leg', sort: '-late', size: '50' },
      response: {
        ...standsOn,
        rows: [row],
        total: { ...row, key: '', keys: {} },
        count: 1,
        noInput: ['reuseShare'],
        leftOut: [],
      },
    },
  }),
  followIndicators: endpoint({
    id: 'followIndicators',
    method: 'get',
    path: '/indicators/live',
    permission: 'indicator:read',
    summary: {
      vi: 'Chỉ số trực tiếp (SSE): cả bảng ngay, rồi mỗi khi thay đổi; sự kiện `watermark` khi số liệu mới không đổi bảng',
      en: 'Live figures (SSE): the table at once and whenever it changes; an event `watermark` where newer facts change nothing',
    },
    headers: [lastEventId],
    query: IndicatorQuerySchema,
    media: 'text/event-stream',
    response: IndicatorsSchema,
    problems: ['indicators.unavailable'],
    example: {
      query: { from: '2025-04-01', to: '2025-04-30', by: 'agency', unit: 'leg' },
      response: {
        ...standsOn,
        rows: [row],
        total: { ...row, key: '', keys: {} },
        count: 1,
        noInput: ['reuseShare'],
        leftOut: [],
      },
    },
  }),
  getIndicatorItems: endpoint({
    id: 'getIndicatorItems',
    method: 'get',
    path: '/indicators/items',
    permission: 'indicator:read',
    summary: { vi: 'Hồ sơ, chặng đứng sau một con số', en: 'The cases or legs behind one figure' },
    query: IndicatorItemsQuerySchema,
    documents: true,
    response: IndicatorItemsSchema,
    problems: ['indicators.unavailable'],
    example: {
      query: { from: '2025-04-01', to: '2025-04-30', agency: 'cong-an-tinh', unit: 'leg', figure: 'late' },
      response: {
        ...standsOn,
        figure: 'late',
        sum: 1,
        count: 1,
        items: [{ caseCode: '000.00.00.H27-250409-0001', leg: 'dieu-kien-an-ninh.1.1', facts: [6, 9], value: 1 }],
      },
    },
  }),
} as const;
