import type { ImportedCase } from '@lienthong/case';
import type { ImportedCaseView } from '@lienthong/contracts/http';

/** A case of an older system, as its log told it. */
export function importedCaseView({ caseCode, procedure, imported, activities, ended }: ImportedCase): ImportedCaseView {
  return { caseCode, origin: 'imported', procedure, ...imported, ...ended, activities: activities.length };
}
