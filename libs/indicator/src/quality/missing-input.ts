import type { Wording } from '../wording.js';

/** What a formula would have to know, and the topic of cases does not tell. */
export const missingInputs = {
  'national-database': {
    vi: 'Cần Cơ sở dữ liệu quốc gia về thủ tục hành chính; dòng sự kiện hồ sơ không có.',
    en: 'Wants the national database of procedures; events of cases do not tell.',
  },
  'national-portal': {
    vi: 'Cần số liệu đồng bộ trên Cổng Dịch vụ công quốc gia; dòng sự kiện hồ sơ không có.',
    en: 'Wants what the national portal has received; events of cases do not tell.',
  },
  'published-services': {
    vi: 'Cần danh mục thủ tục và dịch vụ công đang công khai; dòng sự kiện chỉ có mã thủ tục đã phát sinh hồ sơ.',
    en: 'Wants the list of procedures and services on offer; events name only those that somebody asked for.',
  },
  'one-procedure': {
    vi: 'Chỉ tính khi chọn một thủ tục cụ thể.',
    en: 'Is asked of one procedure at a time.',
  },
  fees: {
    vi: 'Cần mức phí, lệ phí của thủ tục và cổng thanh toán đã dùng; sự kiện chỉ nói có chuyển khoản hay không.',
    en: 'Wants the fees of procedures and the gateway that was used; events say only whether it was cashless.',
  },
  'results-owed': {
    vi: 'Cần biết thủ tục nào phải trả kết quả bằng văn bản; dòng sự kiện hồ sơ không có.',
    en: 'Wants which procedures owe a written result; events of cases do not tell.',
  },
  reuse: {
    vi: 'Cần dấu tái sử dụng dữ liệu số hóa của từng giấy tờ; dòng sự kiện hồ sơ không có.',
    en: 'Wants the mark of a paper that was used again; events of cases do not tell.',
  },
  'personal-store': {
    vi: 'Cần kết nối với kho dữ liệu điện tử của tổ chức, cá nhân; dòng sự kiện hồ sơ không có.',
    en: 'Wants the personal store of the national portal; events of cases do not tell.',
  },
  'population-data': {
    vi: 'Cần dấu khai thác dữ liệu dân cư (VNeID); sự kiện hồ sơ không mang dữ liệu cá nhân.',
    en: 'Wants the mark of population data (VNeID); events carry nothing of persons.',
  },
  complaints: {
    vi: 'Cần hệ thống phản ánh, kiến nghị; dòng sự kiện hồ sơ không có.',
    en: 'Wants the system of complaints; events of cases do not tell.',
  },
  unknown: {
    vi: 'Chưa có mô tả cách tính.',
    en: 'How it counts is not described.',
  },
} as const satisfies Readonly<Record<string, Wording>>;

export type MissingInput = keyof typeof missingInputs;
