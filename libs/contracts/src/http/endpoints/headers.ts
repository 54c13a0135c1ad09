import type { HeaderContract } from '../endpoint.js';

export const idempotencyKey = (required: boolean): HeaderContract => ({
  name: 'Idempotency-Key',
  required,
  description:
    'Do người gửi đặt, 8–128 ký tự; gửi lại cùng nội dung thì nhận cùng câu trả lời · Chosen by the sender; a repeat gets the same answer, marked Idempotent-Replayed: true',
});

export const ifMatch: HeaderContract = {
  name: 'If-Match',
  required: false,
  description:
    'ETag của hồ sơ, hoặc của chặng với việc trên một chặng · The ETag of the case, or the version of the leg for commands on a leg',
};

export const onBehalfOf: HeaderContract = {
  name: 'On-Behalf-Of',
  required: false,
  description:
    'Mã cán bộ mà bạn đang thay theo ủy quyền có hiệu lực · The officer for whom the caller acts, by a delegation in effect',
};

export const lastEventId: HeaderContract = {
  name: 'Last-Event-ID',
  required: false,
  description:
    'Nối lại từ sự kiện sau cùng đã nhận; sự kiện trùng nhận ra theo id · Resumes after the last event received; an event of the seconds before may come again under its own id',
};
