import type { ProblemCatalogue } from './problem.js';

/** Problems of the transport itself, the same for every service. */
export const transportProblems = {
  'request.malformed': {
    status: 400,
    title: { vi: 'Nội dung gửi lên không phải JSON hợp lệ', en: 'The body is not valid JSON' },
  },
  'request.invalid': {
    status: 400,
    title: { vi: 'Dữ liệu gửi lên không đúng quy định', en: 'The request breaks the contract' },
    detail: { vi: 'Xem từng trường trong "errors".', en: 'See each field under "errors".' },
  },
  'request.too-large': {
    status: 413,
    title: { vi: 'Nội dung gửi lên quá lớn', en: 'The body is too large' },
    detail: { vi: 'Tối đa {limit} byte.', en: 'At most {limit} bytes.' },
  },
  'request.media-type': {
    status: 415,
    title: { vi: 'Kiểu nội dung không được hỗ trợ', en: 'Unsupported media type' },
    detail: { vi: 'Hãy gửi application/json mã hoá UTF-8.', en: 'Send application/json in UTF-8.' },
  },
  'route.unknown': {
    status: 404,
    title: { vi: 'Không có địa chỉ này', en: 'No such address' },
  },
  'identity.missing': {
    status: 401,
    title: { vi: 'Chưa đăng nhập', en: 'Not signed in' },
    detail: { vi: 'Yêu cầu cần có thẻ truy cập (Bearer).', en: 'The request needs a bearer token.' },
  },
  'identity.invalid': {
    status: 401,
    title: { vi: 'Thẻ truy cập không hợp lệ hoặc đã hết hạn', en: 'The token is invalid or has expired' },
  },
  'identity.unavailable': {
    status: 503,
    title: { vi: 'Máy chủ định danh tạm thời không trả lời', en: 'The identity provider does not answer' },
    detail: { vi: 'Hãy thử lại sau ít phút.', en: 'Try again in a few minutes.' },
  },
  'identity.not-allowed': {
    status: 403,
    title: { vi: 'Vai trò của bạn không được làm việc này', en: 'Your role may not do this' },
    detail: { vi: 'Cần quyền {permission}.', en: 'The permission {permission} is needed.' },
  },
  'server.unavailable': {
    status: 503,
    title: { vi: 'Hệ thống tạm thời gián đoạn', en: 'Temporarily unavailable' },
    detail: { vi: 'Chưa có gì thay đổi; hãy thử lại.', en: 'Nothing has changed; try again.' },
  },
  'server.error': {
    status: 500,
    title: { vi: 'Lỗi hệ thống', en: 'Internal error' },
    detail: { vi: 'Hãy báo mã yêu cầu {requestId}.', en: 'Please report the request id {requestId}.' },
  },
} as const satisfies ProblemCatalogue;
