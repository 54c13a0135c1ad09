import { toAgency, toCase } from '../related.js';
import type { Meanings } from './meaning.js';
import { once } from './meaning.js';

export const endingMeanings: Meanings<
  | 'withdrawal.requested'
  | 'withdrawal.refused'
  | 'case.withdrawn'
  | 'case.stopped'
  | 'case.completed'
  | 'result.reminded'
  | 'result.returned'
  | 'case.rated'
> = {
  'withdrawal.requested': once('withdrawal.requested', 'Xin rút hồ sơ'),
  'withdrawal.refused': {
    ...once('withdrawal.refused', 'Không cho rút hồ sơ'),
    values: { reason: ({ because }) => because },
  },
  'case.withdrawn': once('case.withdrawn', 'Rút hồ sơ'),
  'case.stopped': {
    ...once('case.stopped', 'Dừng giải quyết'),
    values: { reason: ({ ground }) => ground },
    relations: ({ replacedBy }) => (replacedBy ? [toCase(replacedBy, 'replaced by')] : []),
  },
  'case.completed': { ...once('case.completed', 'Có kết quả'), values: { outcome: ({ outcome }) => outcome } },
  'result.reminded': {
    ...once('result.reminded', 'Nhắc nhận kết quả'),
    values: { count: ({ count }) => count },
    relations: ({ agency }) => toAgency(agency, 'returned by'),
  },
  'result.returned': {
    ...once('result.returned', 'Trả kết quả'),
    values: { channel: ({ channel }) => channel },
    relations: ({ returnedBy }) => toAgency(returnedBy, 'returned by'),
  },
  'case.rated': { ...once('case.rated', 'Đánh giá mức độ hài lòng'), values: { score: ({ score }) => score } },
};
