import type { Registry } from '@lienthong/case-store';
import type { CaseList, CaseSummary } from '@lienthong/contracts/http';
import type { AgencyCode } from '@lienthong/kernel';
import type { Language } from '@lienthong/platform/http';

/** How people call what the list names by its code. */
export interface CaseNames {
  procedure(item: CaseSummary): string;
  agency(code: AgencyCode): string;
}

/** Titles of the procedures and agencies of a list; published procedures never change, so they are read once. */
export async function caseNames(registry: Registry, { cases }: CaseList, language: Language): Promise<CaseNames> {
  const key = ({ procedure: { code, version } }: CaseSummary): string => `${code}@${version}`;
  const one = new Map(cases.map((item) => [key(item), item.procedure]));
  const titles = new Map(
    await Promise.all(
      [...one].map(
        async ([name, { code, version }]): Promise<[string, string]> => [
          name,
          (await registry.definition(code, version)).title[language],
        ],
      ),
    ),
  );
  return {
    procedure: (item) => titles.get(key(item)) ?? item.procedure.code,
    agency: (code) => registry.agencies.find(code)?.title[language] ?? code,
  };
}
