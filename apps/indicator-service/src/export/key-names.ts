import { loadAgencies, procedureFiles } from '@lienthong/catalogue';
import type { DocumentLanguage } from '@lienthong/documents';
import type { IndicatorKey } from '@lienthong/indicator';
import { once } from '@lienthong/kernel';
import { parse } from 'yaml';

type Title = Readonly<Record<DocumentLanguage, string>>;
type Titles = ReadonlyMap<string, Title>;

/** What is read here of a definition that was judged before it was published. */
interface Titled {
  readonly code: string;
  readonly title: Title;
  readonly field: { readonly code: string; readonly title: Title };
}

/** Names that the catalogue gives to codes; what it does not know (an older system's words, an officer's id) is called by its code. */
const catalogue = once((): { readonly [Key in IndicatorKey]?: Titles } => {
  const { agencies, communeTitles } = loadAgencies();
  const procedures = procedureFiles().map(({ text }) => parse(text) as Titled);
  return {
    agency: new Map(agencies.map(({ code, title }) => [code as string, title])),
    division: new Map(agencies.flatMap(({ units }) => units.map(({ code, title }) => [code, title] as const))),
    procedure: new Map(procedures.map(({ code, title }) => [code, title])),
    field: new Map(procedures.map(({ field }) => [field.code, field.title])),
    commune: communeTitles,
    channel: new Map([
      ['counter', { vi: 'Trực tiếp', en: 'Counter' }],
      ['online', { vi: 'Trực tuyến', en: 'Online' }],
      ['post', { vi: 'Bưu chính', en: 'Post' }],
    ]),
  };
});

/** What a code is called; an item that has none of a kind is said to have none. */
export function nameOf(key: IndicatorKey, code: string, language: DocumentLanguage): string {
  if (code === '') return language === 'vi' ? '(không có)' : '(none)';
  return catalogue()[key]?.get(code)?.[language] ?? code;
}
