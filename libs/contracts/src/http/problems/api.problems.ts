import { field, type ProblemTexts } from './problem-text.js';

/** Refusals that only the API itself knows. */
export const apiProblems = {
  'command.not-allowed': {
    status: 403,
    title: { vi: 'Vai trò của bạn không được làm việc này', en: 'Your role may not do this' },
    detail: { vi: '{command} cần vai trò {roles}.', en: '{command} needs the role {roles}.' },
    ...field.body('/type'),
  },
  'command.id-reused': {
    status: 422,
    title: { vi: 'Idempotency-Key đã dùng cho nội dung khác', en: 'The Idempotency-Key was used for something else' },
    detail: { vi: 'Mỗi việc cần một khoá riêng.', en: 'Each act needs a key of its own.' },
    field: { in: 'header', pointer: '/Idempotency-Key' },
  },
  'command.personal-data-missing': {
    status: 422,
    title: { vi: 'Thiếu nội dung bắt buộc', en: 'Something that must be said is missing' },
    detail: { vi: 'Trường {field}.', en: 'Field {field}.' },
    ...field.body('/{field}'),
  },
  'precondition.stale': {
    status: 412,
    title: { vi: 'Hồ sơ đã thay đổi từ lúc bạn xem', en: 'The case has changed since you looked' },
    detail: {
      vi: '{by} đã thực hiện {did} lúc {at}. Hãy xem lại rồi quyết định.',
      en: '{by} recorded {did} at {at}. Look again, then decide.',
    },
    field: { in: 'header', pointer: '/If-Match' },
  },
  'precondition.invalid': {
    status: 400,
    title: { vi: 'If-Match không đúng dạng', en: 'If-Match is not an ETag of ours' },
    field: { in: 'header', pointer: '/If-Match' },
  },
  'idempotency-key.missing': {
    status: 400,
    title: { vi: 'Thiếu Idempotency-Key', en: 'Idempotency-Key is missing' },
    detail: {
      vi: 'Cần để gửi lại mà không tạo hai hồ sơ.',
      en: 'It lets a request be repeated without making two cases.',
    },
    field: { in: 'header', pointer: '/Idempotency-Key' },
  },
  'idempotency-key.invalid': {
    status: 400,
    title: { vi: 'Idempotency-Key không đúng dạng', en: 'Idempotency-Key is malformed' },
    detail: { vi: '8–128 ký tự: chữ, số, . _ : -', en: '8–128 characters: letters, digits, . _ : -' },
    field: { in: 'header', pointer: '/Idempotency-Key' },
  },
  'page.invalid-cursor': {
    status: 400,
    title: { vi: 'Không đọc được trang tiếp theo', en: 'The cursor cannot be read' },
    field: { in: 'query', pointer: '/cursor' },
  },
  'agency.unknown': {
    status: 404,
    title: { vi: 'Không có cơ quan này', en: 'There is no such agency' },
    detail: { vi: 'Cơ quan {agency}.', en: 'Agency {agency}.' },
  },
  'agency.not-yours': {
    status: 403,
    title: { vi: 'Đây không phải cơ quan của bạn', en: 'This is not your agency' },
    detail: { vi: 'Cơ quan {agency}.', en: 'Agency {agency}.' },
  },
  'calendar.unknown': {
    status: 404,
    title: { vi: 'Không có lịch làm việc này', en: 'There is no such calendar' },
    detail: { vi: 'Lịch {calendar}.', en: 'Calendar {calendar}.' },
  },
  'calendar.version-published': {
    status: 409,
    title: { vi: 'Phiên bản lịch đã công bố thì không sửa', en: 'A published version of a calendar is never edited' },
    detail: {
      vi: 'Lịch {calendar} phiên bản {version} đã công bố với nội dung khác.',
      en: 'Calendar {calendar} version {version} is published with another text.',
    },
  },
  'deadline.none': {
    status: 409,
    title: { vi: 'Chưa có thời hạn để giải thích', en: 'There is no deadline to explain yet' },
  },
  'stream.resume-invalid': {
    status: 400,
    title: { vi: 'Không nối lại được từ Last-Event-ID', en: 'Cannot resume from this Last-Event-ID' },
    field: { in: 'header', pointer: '/Last-Event-ID' },
  },
  'request.too-many': {
    status: 429,
    title: { vi: 'Hỏi quá nhiều lần', en: 'Too many requests' },
    detail: { vi: 'Hãy thử lại sau {seconds} giây.', en: 'Try again in {seconds} seconds.' },
  },
  'documents.unknown-format': {
    status: 422,
    title: { vi: 'Không biết loại tệp nào', en: 'No such kind of file' },
    detail: { vi: '{file}: chọn một trong {formats}.', en: '{file}: choose one of {formats}.' },
  },
  'documents.rows-missing': {
    status: 500,
    title: { vi: 'Tài liệu không đủ dòng, không dùng được', en: 'The document lacks rows and is worth nothing' },
    detail: { vi: 'Có {rows} trên {wanted} dòng. Hãy xuất lại.', en: '{rows} of {wanted} rows. Export it again.' },
  },
  'indicators.unavailable': {
    status: 503,
    title: { vi: 'Dịch vụ chỉ số tạm thời không trả lời', en: 'The indicator service does not answer' },
  },
  'indicators.formula-unknown': {
    status: 422,
    title: { vi: 'Không có hồ sơ nào đứng sau công thức này', en: 'No cases stand behind this formula' },
  },
  'identity.sign-in-lost': {
    status: 400,
    title: { vi: 'Phiên đăng nhập đã hết, hãy đăng nhập lại', en: 'The sign-in has expired; sign in again' },
  },
} as const satisfies ProblemTexts;
