import { AgencyUnknown, type CaseStore } from '@lienthong/case-store';
import { type AgencyCode, agencyCode } from '@lienthong/kernel';

/**
 * The agency of that code, standing or of former days: of one that never was an empty answer would say the wrong thing.
 * @throws {InvalidCode} {AgencyUnknown}
 */
export async function knownAgency(code: string, { registry }: Pick<CaseStore, 'registry'>): Promise<AgencyCode> {
  const agency = agencyCode(code);
  await registry.refresh();
  if (!registry.agencies.has(agency)) throw new AgencyUnknown(agency);
  return agency;
}
