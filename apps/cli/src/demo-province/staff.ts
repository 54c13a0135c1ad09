import type { Actor } from '@lienthong/case';
import type { AgencyCode, OfficerId } from '@lienthong/kernel';

/** Whom the local issuer signs in (infra/local/identity/staff.json), by agency; elsewhere nobody signs in. */
const known: Readonly<Record<string, string>> = {
  'trung-tam-xa-thach-ha': 'quay.thach-ha',
  'trung-tam-phuong-thanh-sen': 'quay.thanh-sen',
  'trung-tam-tinh': 'quay.tinh',
  'ubnd-xa-thach-ha': 'ho-tich.thach-ha',
  'ubnd-phuong-thanh-sen': 'ho-tich.thanh-sen',
  'cong-an-xa-thach-ha': 'cu-tru.thach-ha',
  'cong-an-phuong-thanh-sen': 'cu-tru.thanh-sen',
  'cong-an-tinh': 'an-ninh.tinh',
  'ubnd-tinh': 'chuyen-vien.tinh',
  'bhxh-thanh-sen': 'bhxh.thanh-sen',
  'vpdk-thanh-sen': 'dat-dai.thanh-sen',
  'thue-thanh-sen': 'thue.thanh-sen',
};

/** A made-up officer of an agency. */
export function officerOf(agency: AgencyCode): Extract<Actor, { readonly kind: 'officer' }> {
  return { kind: 'officer', officer: (known[agency] ?? `can-bo.${agency}`) as OfficerId, agency };
}
