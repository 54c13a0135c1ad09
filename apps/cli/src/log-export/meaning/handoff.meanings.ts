import { toAgency, toCase, toOfficer } from '../related.js';
import type { Meanings } from './meaning.js';
import { ofStep, once } from './meaning.js';

const SUPPLEMENT = { name: 'supplement', title: 'Bổ sung hồ sơ' };
const COMPONENT = { name: 'component', title: 'Thủ tục thành phần' };

export const handoffMeanings: Meanings<
  | 'handoff.offered'
  | 'handoff.accepted'
  | 'handoff.refused'
  | 'handoff.recalled'
  | 'handoff.reassigned'
  | 'handoff.moved'
  | 'handoff.returned'
  | 'handoff.rehomed'
  | 'handoff.completed'
  | 'handoff.retimed'
  | 'handoff.due-soon-noticed'
  | 'handoff.overdue-noticed'
  | 'step.term-set'
  | 'opinion.more-data-asked'
  | 'supplement.requested'
  | 'supplement.second-approved'
  | 'supplement.supplied'
  | 'payment.recorded'
  | 'child.started'
  | 'child.ended'
> = {
  'handoff.offered': {
    ...ofStep('schedule'),
    values: { dueAt: ({ dueAt }) => dueAt },
    relations: ({ holder }) => toAgency(holder.agency, 'offered to'),
  },
  'handoff.accepted': { ...ofStep('start'), relations: ({ officer }) => toOfficer(officer, 'assigned to') },
  'handoff.refused': { ...ofStep('withdraw'), values: { reason: ({ reasonCode }) => reasonCode } },
  'handoff.recalled': { ...ofStep('withdraw'), values: { reason: ({ because }) => because } },
  'handoff.reassigned': { ...ofStep('reassign'), relations: ({ officer }) => toOfficer(officer, 'assigned to') },
  'handoff.moved': {
    ...ofStep('ate_abort'),
    values: { reason: ({ order }) => order },
    relations: ({ agency }) => toAgency(agency, 'moved to'),
  },
  'handoff.returned': { ...ofStep('ate_abort'), values: { reason: ({ reasonCode }) => reasonCode } },
  'handoff.rehomed': {
    ...ofStep('reassign'),
    values: { reason: ({ change }) => change },
    relations: ({ from, holder }) => [...toAgency(from, 'held by'), ...toAgency(holder.agency, 'moved to')],
  },
  'handoff.completed': {
    ...ofStep('complete'),
    values: {
      outcome: ({ outcome }) => outcome,
      timeliness: ({ timeliness }) => timeliness,
      lateMinutes: ({ lateMinutes }) => lateMinutes,
      silence: ({ silence }) => silence,
    },
    relations: ({ agency }) => toAgency(agency, 'done by'),
  },
  'handoff.retimed': undefined,
  'handoff.due-soon-noticed': undefined,
  'handoff.overdue-noticed': undefined,
  'step.term-set': { ...once('step.term-set', 'Ấn định thời hạn của bước'), values: { step: ({ step }) => step } },
  'opinion.more-data-asked': once('opinion.more-data-asked', 'Cơ quan góp ý cần thêm số liệu'),
  'supplement.requested': {
    ...{ transition: 'start', activity: SUPPLEMENT },
    values: {
      lawful: ({ lawful }) => lawful,
      reason: ({ unlawfulBecause, ground }) => unlawfulBecause ?? ground,
      count: ({ count }) => count,
      dueAt: ({ windowEndsAt }) => windowEndsAt,
    },
  },
  'supplement.second-approved': {
    ...once('supplement.second-approved', 'Cho phép yêu cầu bổ sung thêm'),
    values: { reason: ({ ground }) => ground },
  },
  'supplement.supplied': {
    ...{ transition: 'complete', activity: SUPPLEMENT },
    values: { minutes: ({ suspendedMinutes }) => suspendedMinutes, dueAt: ({ dueAt }) => dueAt },
  },
  'payment.recorded': { ...once('payment.recorded', 'Nộp tiền'), values: { cashless: ({ cashless }) => cashless } },
  'child.started': {
    ...{ transition: 'start', activity: COMPONENT },
    values: { procedure: ({ procedure }) => procedure },
    relations: ({ child }) => [toCase(child, 'component')],
  },
  'child.ended': {
    ...{ transition: 'complete', activity: COMPONENT },
    values: { outcome: ({ outcome }) => outcome },
    relations: ({ child }) => [toCase(child, 'component')],
  },
};
