import { type ProcedureCode, procedureCode } from '@lienthong/kernel';

/** A made-up case of the demo province: when it came in, and how fast its agencies work. */
export interface Story {
  /** Fixed for life: a story that was told is not told twice. */
  readonly id: string;
  readonly procedure: ProcedureCode;
  readonly commune: string;
  /** Working days before today on which it was filed; 0 = just now. */
  readonly workingDaysAgo: number;
  /** Share of its time that each agency takes: above 1 it is late. */
  readonly pace: number;
  readonly applicant: string;
}

const karaoke = procedureCode('ho-kinh-doanh-karaoke');
const land = procedureCode('bien-dong-dat-dai');
const birth = procedureCode('lt-khai-sinh');

/** Cases that ended in time, early and late, and cases on their way; everybody in them is made up. */
export const stories: readonly Story[] = [
  story('ho-01', karaoke, 'phuong-thanh-sen', 44, 0.7, 'Nguyễn Văn Mẫu'),
  story('ho-02', land, 'xa-thach-ha', 40, 0.8, 'Trần Thị Ví Dụ'),
  story('ho-03', karaoke, 'phuong-tran-phu', 36, 1.2, 'Lê Văn Thử'),
  story('ho-04', land, 'xa-cam-xuyen', 30, 1.4, 'Phạm Thị Giả Định'),
  story('ho-05', land, 'phuong-thanh-sen', 24, 0.6, 'Võ Văn Mẫu'),
  story('ho-06', karaoke, 'xa-duc-tho', 20, 0.9, 'Đặng Thị Mẫu'),
  story('ho-07', karaoke, 'phuong-thanh-sen', 12, 1, 'Hoàng Văn Ví Dụ'),
  story('ho-08', land, 'xa-huong-son', 6, 1, 'Bùi Thị Thử'),
  story('ho-09', karaoke, 'phuong-tran-phu', 3, 0.9, 'Phan Văn Giả Định'),
  story('ho-10', land, 'xa-thach-ha', 2, 1.1, 'Dương Thị Mẫu'),
  story('ho-11', birth, 'phuong-thanh-sen', 0, 1, 'Trịnh Thị Ví Dụ'),
  story('ho-12', karaoke, 'xa-cam-xuyen', 0, 1, 'Mai Văn Thử'),
];

function story(
  id: string,
  procedure: ProcedureCode,
  commune: string,
  workingDaysAgo: number,
  pace: number,
  applicant: string,
): Story {
  return { id, procedure, commune, workingDaysAgo, pace, applicant };
}
