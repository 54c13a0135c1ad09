import { toAgency, toOfficer } from '../related.js';
import type { Meanings } from './meaning.js';
import { once } from './meaning.js';

export const promiseMeanings: Meanings<
  | 'appointment.set'
  | 'appointment.met'
  | 'extension.granted'
  | 'apology.drafted'
  | 'apology.issued'
  | 'verdict.frozen'
  | 'verdict.corrected'
  | 'version.moved'
  | 'escalation.raised'
  | 'escalation.acknowledged'
> = {
  'appointment.set': undefined,
  'appointment.met': undefined,
  'extension.granted': {
    ...once('extension.granted', 'Gia hạn theo luật'),
    values: { reason: ({ ground }) => ground, minutes: ({ minutes }) => minutes },
  },
  'apology.drafted': undefined,
  'apology.issued': {
    ...once('apology.issued', 'Xin lỗi và hẹn lại ngày trả'),
    values: { dueAt: ({ newDueAt }) => newDueAt, inTime: ({ inTime }) => inTime },
  },
  'verdict.frozen': undefined,
  'verdict.corrected': {
    ...once('verdict.corrected', 'Đính chính kết luận đúng hạn'),
    values: { timeliness: ({ owed }) => owed.timeliness, lateMinutes: ({ owed }) => owed.lateMinutes },
  },
  'version.moved': once('version.moved', 'Chuyển sang phiên bản khác của thủ tục'),
  'escalation.raised': {
    ...once('escalation.raised', 'Báo cấp trên về chậm trễ'),
    values: { rung: ({ rung }) => rung, dueAt: ({ dueAt }) => dueAt },
    relations: ({ agency, officer }) => [...toAgency(agency, 'told'), ...toOfficer(officer, 'told')],
  },
  'escalation.acknowledged': {
    ...once('escalation.acknowledged', 'Đã biết việc chậm trễ'),
    values: { rung: ({ rung }) => rung, dueAt: ({ dueAt }) => dueAt },
    relations: ({ agency }) => toAgency(agency, 'told'),
  },
};
