import { field, type ProblemTexts } from './problem-text.js';

/** Refusals of what is filed at a counter, and of what is corrected there. */
export const intakeProblems = {
  'case.correction-too-late': {
    status: 422,
    title: { vi: 'Đã quá lúc đính chính việc tiếp nhận', en: 'It is too late to correct the intake' },
    detail: {
      vi: 'Hồ sơ {caseCode} được đính chính đến {until}, và chỉ khi chưa cơ quan nào nhận.',
      en: 'Case {caseCode} could be corrected until {until}, as long as no agency had accepted it.',
    },
    ...field.body('/type'),
  },
  'case.applicant-missing': {
    status: 422,
    title: { vi: 'Thiếu người nộp hồ sơ', en: 'The applicant is missing' },
    detail: { vi: 'Thủ tục {procedure} phải có người nộp.', en: '{procedure} is somebody’s request.' },
    ...field.body('/applicant'),
  },
  'case.applicant-not-asked': {
    status: 422,
    title: { vi: 'Quy trình nội bộ không có người nộp', en: 'Internal work has no applicant' },
    detail: { vi: 'Quy trình {procedure}.', en: 'Procedure {procedure}.' },
    ...field.body('/applicant'),
  },
  'case.submitted-in-future': {
    status: 422,
    title: { vi: 'Thời điểm nộp ở tương lai', en: 'The time of filing lies in the future' },
    detail: { vi: 'Nộp lúc {submittedAt}, nay là {now}.', en: 'Filed at {submittedAt}; it is {now}.' },
    ...field.body('/submittedAt'),
  },
  'case.filed-after-answer': {
    status: 422,
    title: { vi: 'Lúc nộp sau lúc đã trả lời', en: 'Filed after it was answered' },
    detail: {
      vi: 'Nộp lúc {submittedAt}, nhưng bộ phận một cửa đã trả lời lúc {answeredAt}.',
      en: 'Filed at {submittedAt}, but the counter answered at {answeredAt}.',
    },
    ...field.body('/submittedAt'),
  },
  'intake.supplement-open': {
    status: 409,
    title: { vi: 'Đang chờ người nộp bổ sung', en: 'Papers were asked for already' },
    ...field.body('/type'),
  },
  'intake.supplement-not-requested': {
    status: 409,
    title: { vi: 'Chưa yêu cầu người nộp bổ sung', en: 'The counter asked for no papers' },
    ...field.body('/type'),
  },
  'case.paper-missing': {
    status: 422,
    title: { vi: 'Thiếu thành phần hồ sơ bắt buộc', en: 'A required paper is missing' },
    detail: { vi: 'Còn thiếu: {papers}.', en: 'Missing: {papers}.' },
    ...field.body('/papers'),
  },
  'case.paper-unknown': {
    status: 422,
    title: { vi: 'Thủ tục không yêu cầu giấy tờ này', en: 'The procedure does not ask for this paper' },
    detail: { vi: 'Không có thành phần {paper}.', en: 'There is no paper {paper}.' },
    ...field.body('/papers'),
  },
  'case.channel-not-offered': {
    status: 422,
    title: { vi: 'Thủ tục không nhận qua kênh này', en: 'The procedure is not offered on this channel' },
    detail: { vi: 'Kênh: {channel}.', en: 'Channel: {channel}.' },
    ...field.body('/channel'),
  },
  'case.routing-invalid': {
    status: 422,
    title: { vi: 'Thông tin định tuyến thiếu hoặc sai', en: 'A routing value is missing or unknown' },
    detail: { vi: 'Trường {field}.', en: 'Field {field}.' },
    ...field.body('/routing/{field}'),
  },
} as const satisfies ProblemTexts;
