import type { SubmitCommand } from '@lienthong/contracts/http';
import type { CaseCode } from '@lienthong/kernel';

/** Made-up staff by their id in infra/local/identity/staff.json. */
export type Staff = 'quay.thach-ha' | 'ho-tich.thach-ha' | 'an-ninh.tinh' | 'chuyen-vien.tinh';
export const STAFF = [
  'quay.thach-ha',
  'ho-tich.thach-ha',
  'an-ninh.tinh',
  'chuyen-vien.tinh',
] as const satisfies readonly Staff[];

/** What a command left behind. */
export interface Recorded {
  readonly caseCode: CaseCode;
  /** Of its last fact. */
  readonly seq: number;
  readonly recordedAt: string;
}

/** Where cases are taken in and worked off. */
export interface Office {
  open(): Promise<Recorded>;
  /** @throws when it was not done */
  act(caseCode: CaseCode, by: Staff, command: SubmitCommand): Promise<Recorded>;
  close(): Promise<void>;
}
