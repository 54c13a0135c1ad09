import { field, type ProblemTexts } from './problem-text.js';

/** Refusals that are about a case as a whole, from intake to the result. */
export const caseProblems = {
  'verdict.nothing-corrected': {
    status: 422,
    title: { vi: 'Chưa nêu nội dung đính chính', en: 'Nothing to correct was named' },
    detail: { vi: 'Hồ sơ {caseCode}.', en: 'Case {caseCode}.' },
    ...field.body('/endedAt'),
  },
  'verdict.end-outside-case': {
    status: 422,
    title: { vi: 'Thời điểm kết thúc không hợp lệ', en: 'Not a possible end of the case' },
    detail: { vi: 'Phải từ {from} đến {to}.', en: 'It lies between {from} and {to}.' },
    ...field.body('/endedAt'),
  },
  'verdict.shares-do-not-sum': {
    status: 422,
    title: { vi: 'Số phút chia không khớp số phút trễ', en: 'The shares do not sum to the delay' },
    detail: {
      vi: 'Chia {shared} phút trong khi trễ {lateMinutes} phút.',
      en: '{shared} minutes are shared out of {lateMinutes}.',
    },
    ...field.body('/shares'),
  },
  'apology.issued-already': {
    status: 409,
    title: { vi: 'Đã xin lỗi và hẹn lại một lần', en: 'Re-appointed once already' },
    detail: { vi: 'Hồ sơ {caseCode} chỉ được hẹn lại một lần.', en: 'Case {caseCode} may be re-appointed only once.' },
    ...field.body('/type'),
  },
  'apology.too-late': {
    status: 422,
    title: { vi: 'Đã quá ngày hẹn trả', en: 'The appointed date has passed' },
    detail: {
      vi: 'Hồ sơ {caseCode} hẹn trả lúc {announcedDueAt}.',
      en: 'Case {caseCode} was due at {announcedDueAt}.',
    },
    ...field.body('/type'),
  },
  'apology.no-date-runs': {
    status: 409,
    title: { vi: 'Không có ngày hẹn trả nào đang tính', en: 'No appointed date runs' },
    detail: { vi: 'Hồ sơ {caseCode}.', en: 'Case {caseCode}.' },
    ...field.body('/leg'),
  },
  'apology.new-date-invalid': {
    status: 422,
    title: { vi: 'Ngày hẹn mới không hợp lệ', en: 'Not a possible new date' },
    detail: {
      vi: '{newDueOn} không phải ngày làm việc sau {announcedDueAt}.',
      en: '{newDueOn} is no working day after {announcedDueAt}.',
    },
    ...field.body('/newDueOn'),
  },
  'case.unknown': { status: 404, title: { vi: 'Không có hồ sơ này', en: 'There is no such case' } },
  'case.imported': {
    status: 409,
    title: { vi: 'Hồ sơ nhập từ hệ thống cũ', en: 'The case was imported from an older system' },
    detail: {
      vi: '{caseCode} là lịch sử: xem được, không xử lý ở đây.',
      en: '{caseCode} is history: it can be read, and nothing is done with it here.',
    },
  },
  'import.running': {
    status: 409,
    title: { vi: 'Đang có lần nhập khác của nguồn này', en: 'Another import of this source is at work' },
    detail: { vi: 'Nguồn {source}; hãy chờ lần đó xong.', en: 'Source {source}; wait until it is done.' },
  },
  'chain.invalid-file': {
    status: 422,
    title: { vi: 'Không phải tệp hồ sơ đã xuất', en: 'Not an exported case' },
    detail: { vi: '{fault}.', en: 'Fault: {fault}.' },
  },
  'case.not-visible': {
    status: 403,
    title: { vi: 'Hồ sơ không thuộc cơ quan bạn', en: 'The case is not with your agency' },
    detail: {
      vi: 'Chỉ nơi tiếp nhận, nơi trả kết quả và cơ quan có chặng xử lý được xem hồ sơ {caseCode}.',
      en: 'Only the units that receive or return case {caseCode}, and agencies with a leg of it, may see it.',
    },
  },
  'case.not-yours': {
    status: 403,
    title: { vi: 'Việc này thuộc đơn vị khác', en: 'This belongs to another unit' },
    detail: { vi: 'Hồ sơ {caseCode}: {command}.', en: 'Case {caseCode}: {command}.' },
  },
  'case.registered-already': {
    status: 409,
    title: { vi: 'Hồ sơ {caseCode} đã đăng ký', en: 'Case {caseCode} is registered already' },
  },
  'case.not-in-state': {
    status: 409,
    title: { vi: 'Không làm được ở trạng thái hiện tại của hồ sơ', en: 'Not in the present state of the case' },
    detail: {
      vi: 'Hồ sơ {caseCode} đang ở trạng thái {phase}: không thể {command}.',
      en: 'Case {caseCode} is {phase}: {command} may not be done.',
    },
    ...field.body('/type'),
  },
  'case.decided-already': {
    status: 409,
    title: { vi: 'Đã có kết quả, không rút được nữa', en: 'The result is decided; it can no longer be taken back' },
    ...field.body('/type'),
  },
  'supplement.not-owed': {
    status: 409,
    title: { vi: 'Không có yêu cầu bổ sung nào đang chờ', en: 'No papers are owed on a lawful request' },
    ...field.body('/type'),
  },
  'supplement.window-open': {
    status: 422,
    title: { vi: 'Chưa hết thời hạn bổ sung', en: 'The applicant may still answer' },
    detail: { vi: 'Người nộp được bổ sung đến {windowEndsAt}.', en: 'The applicant may answer until {windowEndsAt}.' },
    ...field.body('/type'),
  },
  'withdrawal.open': {
    status: 409,
    title: { vi: 'Yêu cầu rút hồ sơ đang chờ trả lời', en: 'A withdrawal waits for its answer' },
    ...field.body('/type'),
  },
  'withdrawal.not-asked': {
    status: 409,
    title: { vi: 'Không có yêu cầu rút hồ sơ', en: 'Nobody asked to withdraw' },
    ...field.body('/type'),
  },
  'withdrawal.reason-missing': {
    status: 422,
    title: { vi: 'Từ chối cho rút phải nêu lý do', en: 'A refused withdrawal says why' },
    ...field.body('/reason'),
  },
  'rating.given-already': {
    status: 409,
    title: { vi: 'Hồ sơ đã được đánh giá', en: 'The case was rated already' },
    ...field.body('/type'),
  },
  'rating.nobody-to-rate': {
    status: 422,
    title: { vi: 'Hồ sơ này không có người dân đánh giá', en: 'No citizen of its own stands behind the case' },
    detail: {
      vi: 'Việc nội bộ không có người đánh giá; hồ sơ thành phần được đánh giá cùng hồ sơ liên thông.',
      en: 'Work between agencies is rated by nobody; a component is rated with the filing that it is part of.',
    },
    ...field.body('/type'),
  },
  'ground.unknown': {
    status: 422,
    title: { vi: 'Không có căn cứ này', en: 'There is no such ground' },
    detail: { vi: '{field}: {value}. Được dùng: {allowed}.', en: '{field}: {value}. Allowed: {allowed}.' },
    ...field.body('/{field}'),
  },
  'case.agency-unresolved': {
    status: 422,
    title: { vi: 'Không có cơ quan nào phụ trách bước này', en: 'No agency answers for this step' },
    detail: { vi: 'Bước {step}.', en: 'Step {step}.' },
    ...field.body('/routing'),
  },
  'case.changed': {
    status: 412,
    title: { vi: 'Hồ sơ đã thay đổi từ lúc bạn xem', en: 'The case has changed since you looked' },
    detail: {
      vi: 'Bạn xem ở {expected}, nay là {actual}. Hãy xem lại rồi quyết định.',
      en: 'You saw {expected}; it stands at {actual}. Look again, then decide.',
    },
    field: { in: 'header', pointer: '/If-Match' },
  },
  'case.busy': {
    status: 503,
    title: { vi: 'Nhiều người cùng tác nghiệp trên hồ sơ', en: 'Many are acting on the case at once' },
    detail: { vi: 'Chưa có gì được ghi; hãy gửi lại.', en: 'Nothing was recorded; send it again.' },
  },
  'child.no-component-procedure': {
    status: 422,
    title: { vi: 'Chặng này không có thủ tục thành phần', en: 'The leg has no component procedure' },
    detail: { vi: 'Chặng {leg}.', en: 'Leg {leg}.' },
  },
  'child.differs': {
    status: 409,
    title: { vi: 'Chặng này đã có hồ sơ thành phần khác', en: 'The leg has another child case' },
    detail: { vi: 'Chặng {leg}: hồ sơ {child}.', en: 'Leg {leg}: case {child}.' },
  },
  'procedure.unknown': {
    status: 404,
    title: { vi: 'Không có thủ tục này', en: 'There is no such procedure' },
    detail: {
      vi: 'Thủ tục {procedure} chưa công bố hoặc chưa có hiệu lực.',
      en: 'Procedure {procedure} is not published, or not in force on that day.',
    },
    ...field.body('/procedure'),
  },
  'procedure.version-published': {
    status: 409,
    title: { vi: 'Phiên bản đã công bố với nội dung khác', en: 'The version is published with another text' },
    detail: { vi: '{procedure} bản {version}.', en: '{procedure} version {version}.' },
  },
  'procedure.retired-already': {
    status: 409,
    title: { vi: 'Phiên bản đã có ngày hết hiệu lực khác', en: 'The version is retired from another day on' },
    detail: { vi: '{procedure} bản {version}: từ {on}.', en: '{procedure} version {version}: from {on} on.' },
  },
  'version.unknown': {
    status: 422,
    title: { vi: 'Không có phiên bản quy trình này', en: 'There is no such version of the procedure' },
    detail: { vi: '{procedure} bản {version}.', en: '{procedure} version {version}.' },
    ...field.body('/version'),
  },
  'version.leaves-running': {
    status: 422,
    title: {
      vi: 'Theo điều khoản chuyển tiếp, hồ sơ đang giải quyết giữ nguyên phiên bản',
      en: 'By its transition clause, running cases stay on their version',
    },
    detail: { vi: '{procedure} bản {version}.', en: '{procedure} version {version}.' },
  },
  'version.not-mappable': {
    status: 422,
    title: {
      vi: 'Hồ sơ không chuyển được sang phiên bản này vì bước đã làm',
      en: 'What the case has done has no place in this version',
    },
    detail: { vi: 'Bước {step}, bản {version}.', en: 'Step {step}, version {version}.' },
  },
  'version.asks-more': {
    status: 422,
    title: {
      vi: 'Phiên bản này cần thông tin mà hồ sơ không có',
      en: 'The version asks for what the case was never given',
    },
    detail: { vi: 'Trường {field}, bản {version}.', en: 'Field {field}, version {version}.' },
  },
  'procedure.step-unknown': {
    status: 422,
    title: { vi: 'Quy trình không có bước này', en: 'The procedure has no such step' },
    detail: { vi: 'Bước {step}.', en: 'Step {step}.' },
  },
} as const satisfies ProblemTexts;
