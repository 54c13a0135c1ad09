import { toAgency, toCase } from '../related.js';
import type { Meanings } from './meaning.js';
import { once } from './meaning.js';

const SUPPLEMENT = { name: 'intake-supplement', title: 'Bổ sung trước tiếp nhận' };

export const intakeMeanings: Meanings<
  | 'case.registered'
  | 'case.accepted'
  | 'case.refused'
  | 'case.noticed'
  | 'intake.supplement-requested'
  | 'intake.supplement-supplied'
  | 'intake.retimed'
  | 'intake.corrected'
  | 'slip.issued'
> = {
  'case.registered': {
    ...once('case.registered', 'Nộp hồ sơ'),
    values: { channel: ({ channel }) => channel },
    relations: ({ receivedBy, solvedBy, returnBy, parent, replaces }) => [
      ...toAgency(receivedBy, 'received by'),
      ...toAgency(solvedBy, 'solved by'),
      ...toAgency(returnBy, 'returned by'),
      ...(parent ? [toCase(parent.caseCode, 'component of')] : []),
      ...(replaces ? [toCase(replaces, 'replaces')] : []),
    ],
  },
  'case.accepted': once('case.accepted', 'Tiếp nhận hồ sơ'),
  'case.refused': { ...once('case.refused', 'Từ chối tiếp nhận'), values: { reason: ({ ground }) => ground } },
  'case.noticed': undefined,
  'intake.supplement-requested': {
    ...{ transition: 'start', activity: SUPPLEMENT },
    values: { lawful: ({ lawful }) => lawful, count: ({ count }) => count, dueAt: ({ windowEndsAt }) => windowEndsAt },
  },
  'intake.supplement-supplied': { transition: 'complete', activity: SUPPLEMENT },
  'intake.retimed': undefined,
  'intake.corrected': {
    ...once('intake.corrected', 'Sửa thông tin tiếp nhận'),
    values: { channel: ({ channel }) => channel },
    relations: ({ solvedBy, returnBy }) => [...toAgency(solvedBy, 'solved by'), ...toAgency(returnBy, 'returned by')],
  },
  'slip.issued': undefined,
};
