import { endpoint } from '../endpoint.js';
import { IndicatorItemsSchema } from '../schema/indicator.schema.js';
import {
  QualityItemsQuerySchema,
  QualityQuerySchema,
  QualitySchema,
  RankingQuerySchema,
  RankingSchema,
  TargetsQuerySchema,
  TargetsSchema,
} from '../schema/quality.schema.js';

const standsOn = { watermark: '2026-05-05T10:30:00.125Z', definition: 2, unit: 'case' };
const april = { from: '2026-04-01', to: '2026-04-30' };
const unverified = (document: string) => ({ document, status: 'unverified' as const });
const titled = (vi: string, en: string) => ({ vi, en });
const permission = 'indicator:read';
const problems = ['indicators.unavailable', 'index.not-in-force'];

export const qualityEndpoints = {
  getQuality: endpoint({
    id: 'getQuality',
    method: 'get',
    path: '/indicators/quality',
    permission,
    summary: { vi: 'Bộ chỉ số 766 của một kỳ', en: 'The national index (QĐ 766) of a period' },
    query: QualityQuerySchema,
    response: QualitySchema,
    documents: true,
    problems,
    example: {
      query: { ...april, agency: 'cong-an-tinh' },
      response: {
        ...standsOn,
        query: april,
        index: {
          ...{ id: 'qd-766', version: '2022-06-23', from: '2022-06-23' },
          title: titled('Bộ chỉ số phục vụ người dân, doanh nghiệp', 'Index of service to people and enterprises'),
          source: unverified('Quyết định 766/QĐ-TTg ngày 23/6/2022'),
        },
        population: { received: 1000, dated: 1000 },
        earned: { points: 19.7, ofMeasured: 20, total: 100 },
        groups: [
          {
            ...{ id: 'progress', title: titled('Tiến độ, kết quả giải quyết', 'Progress'), status: 'unverified' },
            earned: { points: 19.7, ofMeasured: 20, total: 20 },
          },
        ],
        formulas: [
          {
            ...{ id: '2.1', group: 'progress', title: titled('Tỷ lệ hồ sơ xử lý đúng hạn', 'Cases on time') },
            ...{ unit: 'case', maxPoints: 20, fullAt: 100, status: 'unverified' },
            ...{ numerator: 985, denominator: 1000, rate: 98.5, points: 19.7 },
            byCurrentDate: { numerator: 991, denominator: 1000, rate: 99.1, points: 19.82 },
          },
        ],
      },
    },
  }),
  getQualityItems: endpoint({
    id: 'getQualityItems',
    method: 'get',
    path: '/indicators/quality/items',
    permission,
    summary: { vi: 'Hồ sơ đứng sau một con số của Bộ chỉ số 766', en: 'The cases behind a number of the index' },
    query: QualityItemsQuerySchema,
    response: IndicatorItemsSchema,
    problems: [...problems, 'indicators.formula-unknown'],
    example: {
      query: { ...april, formula: '2.1', part: 'numerator', date: 'first' },
      response: {
        ...standsOn,
        query: april,
        figure: 'keptFirst',
        sum: 1,
        count: 1,
        items: [{ caseCode: '000.00.00.H27-260409-0001', leg: null, facts: [2, 19], value: 1 }],
      },
    },
  }),
  getRanking: endpoint({
    id: 'getRanking',
    method: 'get',
    path: '/indicators/ranking',
    permission,
    summary: { vi: 'Xếp hạng sở, ngành, địa phương', en: 'Ranking of departments or communes' },
    query: RankingQuerySchema,
    response: RankingSchema,
    documents: true,
    problems,
    example: {
      query: { period: '2026-04', league: 'departments' },
      response: {
        ...standsOn,
        query: april,
        league: 'departments',
        rules: {
          ...{ id: 'ranking', version: '1', from: '2022-01-01', source: unverified('Đề xuất của dự án') },
          title: titled('Xếp hạng sở, ngành và địa phương', 'Ranking of departments and communes'),
        },
        ranked: [
          {
            ...{ agency: 'so-tai-chinh', legs: 120, score: 75, rank: 1, isTied: false, absent: ['satisfaction'] },
            parts: [
              {
                ...{ component: 'on-time-share', numerator: 114, denominator: 120, value: 0.95, scale: 0.75 },
                ...{ weight: 30, weightUsed: 100, score: 75 },
              },
            ],
          },
        ],
        tooFew: [],
        unplaced: [],
      },
    },
  }),
  getTargets: endpoint({
    id: 'getTargets',
    method: 'get',
    path: '/indicators/targets',
    permission,
    summary: {
      vi: 'Mục tiêu của nghị quyết: xu hướng, khoảng cách',
      en: 'Targets of the resolution: trend and distance',
    },
    query: TargetsQuerySchema,
    response: TargetsSchema,
    problems,
    example: {
      query: { on: '2026-03-31' },
      response: {
        ...standsOn,
        query: { from: '2022-04-01', to: '2026-03-31' },
        rules: {
          ...{ id: 'resolution-targets', version: '1', from: '2022-01-01' },
          title: titled('Mục tiêu của nghị quyết', 'Targets of the resolution'),
          source: unverified('Nghị quyết của Ban Chấp hành Đảng bộ tỉnh'),
        },
        on: '2026-03-31',
        targets: [
          {
            target: {
              ...{ id: 'online-share', title: titled('Tỷ lệ hồ sơ nộp trực tuyến', 'Cases filed on line') },
              ...{ figure: 'online-share', goals: [{ by: '2030-12-31', above: 0.8 }] },
            },
            yearToDate: { numerator: 180, denominator: 300, share: 0.6 },
            yearBefore: { numerator: 150, denominator: 300, share: 0.5 },
            sinceLastYear: 10,
            goals: [
              { goal: { by: '2030-12-31', above: 0.8 }, isMet: false, distance: 20, perYear: 4.21, isPast: false },
            ],
            months: [
              ...[{ month: '2026-03', numerator: 60, denominator: 100, share: 0.6 }].map((one) => ({
                ...one,
                sinceLastMonth: -5,
                sinceLastYear: 0,
              })),
            ],
          },
        ],
      },
    },
  }),
} as const;
