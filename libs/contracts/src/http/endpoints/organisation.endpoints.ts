import { z } from 'zod';
import { endpoint } from '../endpoint.js';
import { AgencyField, DateField, MomentField } from '../fields.js';
import { InboxLegSchema } from '../schema/case.schema.js';
import { CursorField, LimitField } from '../schema/list-cases.schema.js';
import {
  AgencySchema,
  AppointSchema,
  OfficeSchema,
  RecordStandInSchema,
  StandInSchema,
} from '../schema/organisation.schema.js';
import { exampleInboxLeg } from './example-case.js';

const params = z.strictObject({ agency: AgencyField });
const agency = 'ubnd-xa-thach-ha';
const office = { agency, office: 'head', officer: 'chu-tich.thach-ha' };
const period = { from: '2026-03-02T00:30:00Z', to: '2026-03-06T10:30:00Z' };
const away = { officer: 'chu-tich.thach-ha', delegate: 'ho-tich.thach-ha', absent: true, procedures: [], ...period };
const recorded = { id: '6f1b7f3e-3f43-4c0a-9d6e-2f4a8e0c1b11', agency, ...away };
const ofAgency = ['agency.unknown', 'agency.not-yours'];

export const organisationEndpoints = {
  listAgencies: endpoint({
    id: 'listAgencies',
    method: 'get',
    path: '/agencies',
    permission: 'organisation:read',
    summary: { vi: 'Các cơ quan đang hoạt động vào một ngày', en: 'The agencies that stand on a day' },
    query: z.strictObject({
      on: DateField.optional().describe('Bỏ trống: hôm nay · Today unless given'),
      kind: z.string().max(64).optional(),
    }),
    response: z.strictObject({ agencies: z.array(AgencySchema) }).meta({ id: 'Agencies' }),
    example: {
      query: { on: '2026-03-02', kind: 'ubnd-xa' },
      response: {
        agencies: [
          {
            ...{ code: agency, kind: 'ubnd-xa', class: 'agency', communes: ['xa-thach-ha'], calendar: 'ha-tinh' },
            title: { vi: 'Ủy ban nhân dân xã Thạch Hà', en: 'People’s Committee of Thach Ha commune' },
            units: [],
            identifier: { value: '000.00.00.H27', status: 'unverified' },
            validFrom: '2025-07-01',
          },
        ],
      },
    },
  }),
  getOffices: endpoint({
    id: 'getOffices',
    method: 'get',
    path: '/agencies/{agency}/offices',
    permission: 'organisation:read',
    summary: { vi: 'Ai đang trả lời cho từng chức vụ', en: 'Who answers for each office' },
    params,
    query: z.strictObject({ at: MomentField.optional() }),
    response: z.strictObject({ offices: z.array(OfficeSchema) }).meta({ id: 'Offices' }),
    problems: ['agency.unknown'],
    example: { params: { agency }, query: {}, response: { offices: [office] } },
  }),
  appoint: endpoint({
    id: 'appoint',
    method: 'post',
    path: '/agencies/{agency}/offices',
    permission: 'organisation:write',
    summary: { vi: 'Bổ nhiệm vào một chức vụ của cơ quan mình', en: 'Appoint to an office of one’s own agency' },
    params,
    body: AppointSchema,
    response: z.strictObject({ offices: z.array(OfficeSchema) }).meta({ id: 'Offices' }),
    problems: [...ofAgency, 'organisation.not-yours'],
    example: {
      params: { agency },
      body: { office: 'head', officer: 'chu-tich.thach-ha' },
      response: { offices: [office] },
    },
  }),
  listStandIns: endpoint({
    id: 'listStandIns',
    method: 'get',
    path: '/agencies/{agency}/stand-ins',
    permission: 'organisation:read',
    summary: { vi: 'Ủy quyền và vắng mặt, đang và sắp có hiệu lực', en: 'Delegations and absences, now and to come' },
    params,
    response: z.strictObject({ standIns: z.array(StandInSchema) }).meta({ id: 'StandIns' }),
    problems: ofAgency,
    example: { params: { agency }, response: { standIns: [recorded] } },
  }),
  recordStandIn: endpoint({
    id: 'recordStandIn',
    method: 'post',
    path: '/agencies/{agency}/stand-ins',
    permission: 'organisation:write',
    summary: {
      vi: 'Ghi ủy quyền hoặc vắng mặt: của chính mình, hoặc do người phụ trách cơ quan ghi',
      en: 'Record a delegation or an absence: one’s own, or as who directs the agency’s work',
    },
    params,
    body: RecordStandInSchema,
    status: 201,
    response: StandInSchema,
    problems: [
      ...ofAgency,
      'organisation.not-yours',
      'organisation.period-invalid',
      'organisation.stand-in-of-nobody',
      'organisation.stand-in-of-oneself',
    ],
    example: { params: { agency }, body: away, response: recorded },
  }),
  endStandIn: endpoint({
    id: 'endStandIn',
    method: 'post',
    path: '/agencies/{agency}/stand-ins/{id}/end',
    permission: 'organisation:write',
    summary: { vi: 'Chấm dứt sớm', en: 'End it early' },
    params: z.strictObject({ agency: AgencyField, id: z.uuid() }),
    response: z.strictObject({ ended: z.boolean() }),
    problems: [...ofAgency, 'organisation.not-yours'],
    example: { params: { agency, id: recorded.id }, response: { ended: true } },
  }),
  getDelegatedInbox: endpoint({
    id: 'getDelegatedInbox',
    method: 'get',
    path: '/inbox/delegated',
    permission: 'inbox:read',
    summary: {
      vi: 'Việc của những người mà bạn đang thay; xử lý với đầu đề On-Behalf-Of',
      en: 'What waits for those whom the caller stands in for; acted on with the header On-Behalf-Of',
    },
    query: z.strictObject({ cursor: CursorField.optional(), limit: LimitField }),
    response: z
      .strictObject({ legs: z.array(InboxLegSchema), next: CursorField.optional() })
      .meta({ id: 'DelegatedInbox' }),
    problems: ['page.invalid-cursor'],
    example: { query: { limit: 20 }, response: { legs: [exampleInboxLeg] } },
  }),
} as const;
