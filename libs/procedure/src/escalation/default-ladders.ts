import { agencyCode, plainDate } from '@lienthong/kernel';
import type { DefaultLadder } from './ladder.js';

/**
 * Who is told of a late leg where the definition says nothing, oldest first; a leg keeps the ladder of the day it starts.
 * At half and at four fifths of its time the officer is told (notices), so the ladder begins with the head of his agency.
 */
export const defaultLadders: readonly DefaultLadder[] = [
  {
    // two levels of government; legs of before are escalated alike, for nothing else is known of them
    from: plainDate('2018-06-21'),
    basis: {
      document: 'Nghị định 118/2025/NĐ-CP',
      status: 'unverified',
      note: {
        vi: 'Nghị định giao Trung tâm Phục vụ hành chính công theo dõi, đôn đốc, người đứng đầu cơ quan chịu trách nhiệm, Văn phòng UBND tỉnh kiểm soát thủ tục; các bậc và thời gian là quy ước của hệ thống.',
        en: 'The decree has the service centre follow up and urge, the head of the agency answer, the provincial office control procedures; the rungs and their times are our convention.',
      },
    },
    rungs: [
      { to: 'holder' },
      { late: { amount: 1, unit: 'working-day' }, to: 'receiver' },
      { late: { amount: 2, unit: 'working-day' }, to: { agency: agencyCode('van-phong-ubnd') } },
    ],
  },
];
