import type { CaseStore, OfficeHolding } from '@lienthong/case-store';
import { agencyCode, type Instant, type OfficerId, plusMinutes } from '@lienthong/kernel';

/** Who holds which office in the made-up province, of those whom the local issuer signs in (infra/local/identity/staff.json). */
const offices: readonly (readonly [agency: string, office: OfficeHolding['office'], officer: string])[] = [
  ['ubnd-tinh', 'head', 'lanh-dao.tinh'],
  ['cong-an-tinh', 'head', 'truong-phong.an-ninh'],
  ['trung-tam-xa-thach-ha', 'centre-director', 'giam-doc.thach-ha'],
  // nobody signs in as these: they show that an office is held by an id and nothing else
  ['van-phong-ubnd', 'head', 'chanh-van-phong.tinh'],
  ['ubnd-xa-thach-ha', 'head', 'chu-tich.thach-ha'],
  ['ubnd-xa-thach-ha', 'deputy', 'pho-chu-tich.thach-ha'],
  ['ubnd-phuong-thanh-sen', 'head', 'chu-tich.thanh-sen'],
];

const A_YEAR = 365 * 24 * 60;

/** Offices held since a year before the story ends. */
export async function fillOffices({ organisation }: Pick<CaseStore, 'organisation'>, until: Instant): Promise<void> {
  const from = plusMinutes(until, -A_YEAR);
  for (const [agency, office, officer] of offices)
    await organisation.appoint({ agency: agencyCode(agency), office, officer: officer as OfficerId, from });
}
