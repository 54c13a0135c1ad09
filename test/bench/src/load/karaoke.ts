import { OpenCaseSchema, type SubmitCommand, SubmitCommandSchema } from '@lienthong/contracts/http';
import type { Staff } from './office.js';

/** P3b, the strict chain of three agencies: what the bench files and works off. */
export const FILING = OpenCaseSchema.parse({
  procedure: 'ho-kinh-doanh-karaoke',
  channel: 'counter',
  applicant: {
    kind: 'person',
    name: 'Nguyễn Văn Mẫu',
    identifier: '000000000001',
    phone: '0000000000',
    address: 'Thôn Mẫu, xã Thạch Hà',
  },
  papers: ['to-khai-dien-tu', 'nghiem-thu-pccc', 'phieu-ly-lich-tu-phap'].map((paper) => ({ paper, form: 'copy' })),
  routing: { 'xa-kinh-doanh': 'xa-thach-ha' },
});

export interface Act {
  readonly by: Staff;
  readonly command: SubmitCommand;
}

export interface Leg {
  readonly id: string;
  readonly by: Staff;
}

/** The legs of the chain, in order; the flow offers each when the one before is completed. */
export const LEGS: readonly Leg[] = [
  { id: 'ho-kinh-doanh.1.1', by: 'ho-tich.thach-ha' },
  { id: 'an-ninh.1.1', by: 'an-ninh.tinh' },
  { id: 'giay-phep.1.1', by: 'chuyen-vien.tinh' },
];

const command = (text: object) => SubmitCommandSchema.parse(text);
export const takeUp = ({ id, by }: Leg): Act => ({ by, command: command({ type: 'accept-handoff', leg: id }) });
export const complete = ({ id, by }: Leg): Act => ({
  by,
  command: command({ type: 'complete-step', leg: id, outcome: 'granted' }),
});

/** Everything that people do to a case after its filing: each agency takes it up and completes its step; the result is handed back. */
export const ACTS: readonly Act[] = [
  ...LEGS.flatMap((leg) => [takeUp(leg), complete(leg)]),
  { by: 'quay.thach-ha', command: command({ type: 'return-result', channel: 'counter' }) },
];
