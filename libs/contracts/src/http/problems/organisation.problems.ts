import { field, type ProblemTexts } from './problem-text.js';

/** Refusals about offices, and who stands in for whom. */
export const organisationProblems = {
  'organisation.not-yours': {
    status: 403,
    title: { vi: 'Việc này do người phụ trách cơ quan làm', en: 'Who directs the agency’s work does this' },
    detail: { vi: 'Cơ quan {agency}.', en: 'Agency {agency}.' },
  },
  'organisation.period-invalid': {
    status: 422,
    title: { vi: 'Khoảng thời gian không hợp lệ', en: 'The period is none' },
    detail: { vi: 'Từ {from} đến {to}.', en: 'From {from} to {to}.' },
    ...field.body('/to'),
  },
  'organisation.stand-in-of-oneself': {
    status: 422,
    title: { vi: 'Không thể tự ủy quyền cho chính mình', en: 'Nobody stands in for himself' },
    ...field.body('/delegate'),
  },
  'organisation.stand-in-of-nobody': {
    status: 422,
    title: { vi: 'Ủy quyền phải có người được ủy quyền', en: 'A delegation names who stands in' },
    detail: { vi: 'Chỉ khi vắng mặt mới có thể chưa có người thay.', en: 'Only an absence may be without a stand-in.' },
    ...field.body('/delegate'),
  },
  'organisation.invalid-change': {
    status: 422,
    title: { vi: 'Thay đổi tổ chức không hợp lệ', en: 'The change of the organisation is invalid' },
    detail: { vi: '{faults}', en: '{faults}.' },
  },
  'organisation.change-applied': {
    status: 409,
    title: { vi: 'Mã thay đổi đã dùng cho nội dung khác', en: 'The code of the change stands for another text' },
    detail: { vi: 'Thay đổi {change}.', en: 'Change {change}.' },
  },
  'delegation.not-effective': {
    status: 403,
    title: { vi: 'Không có ủy quyền đang có hiệu lực', en: 'No delegation is in effect' },
    detail: {
      vi: 'Hiện {officer} không ủy quyền cho bạn việc này.',
      en: '{officer} delegates nothing of this to you now.',
    },
  },
  'delegation.officer-absent': {
    status: 422,
    title: { vi: 'Cán bộ đang vắng mặt', en: 'The officer is absent' },
    detail: { vi: '{officer} vắng mặt; người thay: {standIn}.', en: '{officer} is absent; stand-in: {standIn}.' },
    ...field.body('/officer'),
  },
} as const satisfies ProblemTexts;
