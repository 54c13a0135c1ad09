import { field, type ProblemTexts } from './problem-text.js';

/** Refusals that are about one leg: handoffs, supplements, payments. */
export const legProblems = {
  'leg.unknown': {
    status: 404,
    title: { vi: 'Hồ sơ không có chặng này', en: 'The case has no such leg' },
    detail: { vi: 'Chặng {leg}.', en: 'Leg {leg}.' },
    ...field.body('/leg'),
  },
  'leg.not-in-state': {
    status: 409,
    title: { vi: 'Không làm được ở trạng thái hiện tại của chặng', en: 'Not in the present state of the leg' },
    detail: {
      vi: 'Chặng {leg} đang ở trạng thái {status}: không thể {command}.',
      en: 'Leg {leg} is {status}: {command} may not be done.',
    },
    ...field.body('/type'),
  },
  'handoff.not-held': {
    status: 403,
    title: { vi: 'Cơ quan bạn không giữ chặng này', en: 'Your agency does not hold this leg' },
    detail: { vi: 'Chặng {leg} không do {agency} giữ.', en: 'Leg {leg} is not held by {agency}.' },
    ...field.body('/leg'),
  },
  'handoff.held-by-colleague': {
    status: 403,
    title: { vi: 'Đồng nghiệp đang giữ chặng này', en: 'A colleague holds this leg' },
    detail: {
      vi: 'Chặng {leg} do {officer} giữ; lãnh đạo bộ phận mới được phân công lại.',
      en: 'Leg {leg} is held by {officer}; only who directs the work may reassign it.',
    },
    ...field.body('/leg'),
  },
  'handoff.held-there-already': {
    status: 422,
    title: { vi: 'Cơ quan này đang giữ chặng đó', en: 'That agency has the leg already' },
    detail: { vi: 'Chặng {leg} đang ở {agency}.', en: 'Leg {leg} is with {agency}.' },
    ...field.body('/agency'),
  },
  'term.not-per-case': {
    status: 422,
    title: { vi: 'Thời hạn của bước này không do hồ sơ định', en: 'The term of this step is not set per case' },
    detail: { vi: 'Bước {step}.', en: 'Step {step}.' },
    ...field.body('/step'),
  },
  'term.step-over': {
    status: 409,
    title: { vi: 'Bước đã xong', en: 'The step is over' },
    detail: { vi: 'Bước {step}.', en: 'Step {step}.' },
    ...field.body('/step'),
  },
  'term.over-already': {
    status: 422,
    title: { vi: 'Thời hạn đó đã hết', en: 'That term would be over already' },
    detail: { vi: 'Bước {step} sẽ hết hạn lúc {dueAt}.', en: 'Step {step} would have been due at {dueAt}.' },
    ...field.body('/term'),
  },
  'term.passes-date': {
    status: 422,
    title: { vi: 'Hồ sơ sẽ quá ngày hẹn', en: 'The case would pass its date' },
    detail: {
      vi: 'Với thời hạn đó của bước {step}, hồ sơ xong lúc {endAt}, sau {dueAt}.',
      en: 'With that term of step {step} the case ends at {endAt}, after {dueAt}.',
    },
    ...field.body('/term'),
  },
  'supplement.paper-held': {
    status: 422,
    title: { vi: 'Hồ sơ đã có giấy tờ này', en: 'The case holds this paper already' },
    detail: { vi: 'Giấy tờ {paper} đang ở {where}.', en: 'Paper {paper} lies with {where}.' },
    ...field.body('/papers'),
  },
  'opinion.silent': {
    status: 409,
    title: { vi: 'Đã hết hạn cho ý kiến', en: 'The time for the opinion is over' },
    detail: {
      vi: 'Chặng {leg} hết hạn lúc {dueAt}; im lặng có hiệu lực từ lúc đó ({outcome}).',
      en: 'Leg {leg} was due at {dueAt}; silence counts from then on ({outcome}).',
    },
    ...field.body('/leg'),
  },
  'opinion.reason-missing': {
    status: 422,
    title: { vi: 'Thiếu lý do hoặc điều kiện của ý kiến', en: 'The opinion does not say why, or on which conditions' },
    detail: { vi: 'Kết luận {outcome} phải kèm lý do.', en: 'The conclusion {outcome} needs its reason.' },
    ...field.body('/reason'),
  },
  'opinion.not-asked': {
    status: 409,
    title: { vi: 'Chặng này không phải bước lấy ý kiến', en: 'No opinion is asked for in this leg' },
    detail: { vi: 'Chặng {leg}.', en: 'Leg {leg}.' },
    ...field.body('/leg'),
  },
  'handoff.step-not-due': {
    status: 409,
    title: { vi: 'Chưa đến lượt bước này', en: 'It is not the turn of this step' },
    detail: { vi: 'Bước {step}.', en: 'Step {step}.' },
    ...field.body('/step'),
  },
  'handoff.refusal-too-late': {
    status: 422,
    title: { vi: 'Đã quá thời gian được từ chối nhận', en: 'It is too late to refuse the handoff' },
    detail: {
      vi: 'Chặng {leg} đã chuyển đến {minutes} phút làm việc, quá {limit} phút.',
      en: 'Leg {leg} has been there for {minutes} working minutes, more than {limit}.',
    },
    ...field.body('/leg'),
  },
  'handoff.not-returnable': {
    status: 422,
    title: { vi: 'Không trả lại được về bước này', en: 'The work may not go back to this step' },
    detail: { vi: 'Chặng {leg}, bước {toStep}.', en: 'Leg {leg}, step {toStep}.' },
    ...field.body('/toStep'),
  },
  'supplement.open': {
    status: 409,
    title: { vi: 'Đang chờ người dân bổ sung', en: 'An answer of the citizen is awaited already' },
    detail: { vi: 'Chặng {leg}.', en: 'Leg {leg}.' },
    ...field.body('/leg'),
  },
  'supplement.not-second': {
    status: 409,
    title: { vi: 'Yêu cầu lần đầu không cần phê duyệt', en: 'A first request needs nobody’s leave' },
    detail: { vi: 'Tại {where}.', en: 'At {where}.' },
    ...field.body('/leg'),
  },
  'supplement.approver-asks': {
    status: 422,
    title: { vi: 'Người phê duyệt không được là người yêu cầu', en: 'The approver is not the one who asks' },
    detail: { vi: 'Tại {where}.', en: 'At {where}.' },
    ...field.body('/leg'),
  },
  'supplement.not-requested': {
    status: 409,
    title: { vi: 'Chưa có yêu cầu bổ sung', en: 'No papers were asked for' },
    detail: { vi: 'Chặng {leg}.', en: 'Leg {leg}.' },
    ...field.body('/leg'),
  },
  'escalation.unknown': {
    status: 404,
    title: { vi: 'Chặng này chưa được báo vượt cấp ở bậc đó', en: 'The leg was not escalated to that rung' },
    detail: { vi: 'Chặng {leg}, bậc {rung}.', en: 'Leg {leg}, rung {rung}.' },
    ...field.body('/rung'),
  },
  'extension.too-late': {
    status: 422,
    title: { vi: 'Đã hết thời hạn, không thể gia hạn', en: 'The time has run out and may not be extended' },
    detail: { vi: 'Chặng {leg} hết hạn lúc {dueAt}.', en: 'Leg {leg} ran out at {dueAt}.' },
    ...field.body('/leg'),
  },
  'extension.granted-already': {
    status: 409,
    title: { vi: 'Đã gia hạn theo căn cứ này', en: 'Extended by this law already' },
    detail: { vi: 'Chặng {leg}, căn cứ {ground}.', en: 'Leg {leg}, ground {ground}.' },
    ...field.body('/ground'),
  },
  'extension.nothing-to-extend': {
    status: 422,
    title: { vi: 'Chặng này không có thời hạn đang chạy', en: 'The leg has no term that runs' },
    detail: { vi: 'Chặng {leg}.', en: 'Leg {leg}.' },
    ...field.body('/leg'),
  },
  'extension.too-long': {
    status: 422,
    title: { vi: 'Luật không cho gia hạn nhiều như vậy', en: 'The law does not extend it by so much' },
    detail: {
      vi: 'Chặng {leg}, căn cứ {ground}: chậm nhất {latest}.',
      en: 'Leg {leg}, ground {ground}: {latest} at most.',
    },
    ...field.body('/term'),
  },
  'supplement.no-rule': {
    status: 422,
    title: { vi: 'Quy trình này không yêu cầu ai bổ sung giấy tờ', en: 'The procedure asks nobody for papers' },
    detail: { vi: 'Quy trình {procedure}.', en: 'Procedure {procedure}.' },
    ...field.body('/type'),
  },
  'handoff.step-not-over-yet': {
    status: 422,
    title: { vi: 'Chưa hết thời gian tối thiểu theo luật', en: 'The step has not lasted as long as the law says' },
    detail: { vi: 'Chặng {leg} kéo dài ít nhất đến {until}.', en: 'Leg {leg} lasts until {until} at least.' },
    ...field.body('/leg'),
  },
  'step.outcome-unknown': {
    status: 422,
    title: { vi: 'Bước này không có kết quả đó', en: 'The step knows no such outcome' },
    detail: { vi: 'Bước {step}, kết quả {outcome}.', en: 'Step {step}, outcome {outcome}.' },
    ...field.body('/outcome'),
  },
  'step.agency-not-chosen': {
    status: 422,
    title: { vi: 'Phải chọn cơ quan cho bước sau', en: 'The agency of a later step must be named' },
    detail: {
      vi: 'Bước {step} phải chọn cơ quan cho bước {forStep}.',
      en: 'Step {step} names the agency of {forStep}.',
    },
    ...field.body('/chosen'),
  },
  'step.choice-not-asked': {
    status: 422,
    title: { vi: 'Bước này không được chọn cơ quan cho bước đó', en: 'That agency is not this step’s to choose' },
    detail: { vi: 'Bước {step} không chọn cơ quan cho bước {forStep}.', en: 'Step {step}, agency of {forStep}.' },
    ...field.body('/chosen'),
  },
} as const satisfies ProblemTexts;
