import type { ProblemCatalogue } from '@lienthong/platform/http';

/** What this service refuses, and how it is said. */
export const indicatorProblems: ProblemCatalogue = {
  'indicators.period-backwards': {
    status: 422,
    title: { vi: 'Kỳ báo cáo kết thúc trước khi bắt đầu', en: 'The period ends before it begins' },
    detail: { vi: 'Từ {from} đến {to}.', en: 'From {from} to {to}.' },
    field: { in: 'query', pointer: '/to' },
  },
  'indicators.figure-unknown': {
    status: 422,
    title: { vi: 'Không có chỉ số này', en: 'There is no such figure' },
    detail: { vi: 'Chỉ số {figure}.', en: 'Figure {figure}.' },
    field: { in: 'query', pointer: '/figure' },
  },
  'indicators.key-repeated': {
    status: 422,
    title: { vi: 'Một khóa được nêu hai lần', en: 'A key is named twice' },
    detail: { vi: 'Khóa {key}.', en: 'Key {key}.' },
    field: { in: 'query', pointer: '/by' },
  },
  'time.invalid-instant': {
    status: 422,
    title: { vi: 'Thời điểm không hợp lệ', en: 'Not a date and time' },
    detail: { vi: 'Cần thời điểm theo ISO 8601.', en: 'A date and time in ISO 8601 is wanted.' },
    field: { in: 'query', pointer: '/as-of' },
  },
  'time.invalid-date': {
    status: 422,
    title: { vi: 'Ngày không hợp lệ', en: 'Not a day' },
    detail: { vi: 'Cần một ngày có thật, dạng YYYY-MM-DD.', en: 'A day that exists is wanted, as YYYY-MM-DD.' },
  },
  'indicators.formula-unknown': {
    status: 422,
    title: { vi: 'Không có hồ sơ nào đứng sau công thức này', en: 'No cases stand behind this formula' },
    detail: { vi: 'Công thức {formula}.', en: 'Formula {formula}.' },
    field: { in: 'query', pointer: '/formula' },
  },
  'index.not-in-force': {
    status: 422,
    title: { vi: 'Bộ chỉ số chưa hoặc không còn hiệu lực', en: 'The index is not in force' },
    detail: { vi: '{index} vào ngày {on}.', en: '{index} on {on}.' },
  },
  'indicators.operator-only': {
    status: 401,
    title: { vi: 'Chỉ người vận hành được làm việc này', en: 'For operators alone' },
    detail: {
      vi: 'Cần khóa của người vận hành (LIENTHONG_OPERATOR_KEY) làm thẻ Bearer.',
      en: 'The operators’ key (LIENTHONG_OPERATOR_KEY) is wanted as a bearer token.',
    },
  },
  'indicators.rebuild-running': {
    status: 409,
    title: { vi: 'Chỉ số đang được dựng lại', en: 'The figures are being rebuilt' },
  },
};
