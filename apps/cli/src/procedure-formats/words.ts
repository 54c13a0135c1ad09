import type { Term } from '@lienthong/calendar';
import type { AgencyBook } from '@lienthong/catalogue';
import type { PlainDate } from '@lienthong/kernel';
import type { AgencyRole, Condition, LegalReference, ProcedureDefinition, Step } from '@lienthong/procedure';
import type { Language } from '../language.js';

const units: Record<Term['unit'], { one: Record<Language, string>; many: Record<Language, string> }> = {
  'working-hour': {
    one: { vi: 'giờ làm việc', en: 'working hour' },
    many: { vi: 'giờ làm việc', en: 'working hours' },
  },
  'working-day': { one: { vi: 'ngày làm việc', en: 'working day' }, many: { vi: 'ngày làm việc', en: 'working days' } },
  'calendar-day': { one: { vi: 'ngày', en: 'day' }, many: { vi: 'ngày', en: 'days' } },
};

/** `4,5 ngày làm việc` · `4.5 working days` */
export function termWords({ amount, unit }: Term, language: Language): string {
  const number = new Intl.NumberFormat(language).format(amount);
  return `${number} ${units[unit][amount === 1 ? 'one' : 'many'][language]}`;
}

/** `01/07/2025` · `2025-07-01` */
export const dayWords = (date: PlainDate, language: Language): string =>
  language === 'vi' ? date.split('-').reverse().join('/') : date;

/** Stands behind what was not compared with the text of its law. */
export const mark = (reference: LegalReference | undefined): string =>
  reference?.status === 'unverified' ? ' [?]' : '';

/** `Luật Xây dựng 2014, điều 102 [?]` */
export const lawWords = (reference: LegalReference, language: Language): string => {
  const { document, article } = reference;
  const where = article ? `, ${{ vi: 'điều', en: 'art.' }[language]} ${article}` : '';
  return `${document}${where}${mark(reference)}`;
};

/** What a step is given; that its time is outside the clock; nothing where nothing is counted. */
export function stepTermWords({ term, clock }: Step, language: Language): string {
  const outside = clock === 'outside' ? { vi: 'ngoài thời hạn', en: 'outside the term' }[language] : '';
  if (term === undefined) return outside;
  const words =
    term === 'set-per-case' ? { vi: 'theo từng hồ sơ', en: 'set per case' }[language] : termWords(term, language);
  return outside === '' ? words : `${words}, ${outside}`;
}

/** Who answers for a step, before a case says which agency that is. */
export function roleWords(
  role: AgencyRole,
  definition: ProcedureDefinition,
  book: AgencyBook,
  language: Language,
): string {
  switch (role.by) {
    case 'fixed':
      return book.find(role.agency)?.title[language] ?? role.agency;
    case 'intake-unit':
      return definition.kind === 'internal'
        ? { vi: 'Cơ quan khởi tạo', en: 'Agency that opens the case' }[language]
        : { vi: 'Bộ phận một cửa nơi tiếp nhận', en: 'Counter that took the case in' }[language];
    case 'chosen':
      return { vi: `Cơ quan do bước ${role.step} chọn`, en: `Agency chosen by ${role.step}` }[language];
    case 'commune': {
      const field = definition.routing.find(({ name }) => name === role.field)?.title[language] ?? role.field;
      return `${book.kindTitles.get(role.kind)?.[language] ?? role.kind} (${field})`;
    }
  }
}

/** A condition on one line. */
export function conditionWords(condition: Condition, language: Language): string {
  const joined = (parts: readonly Condition[], by: string) =>
    parts.map((part) => conditionWords(part, language)).join(` ${by} `);
  if ('all' in condition) return `(${joined(condition.all, { vi: 'và', en: 'and' }[language])})`;
  if ('any' in condition) return `(${joined(condition.any, { vi: 'hoặc', en: 'or' }[language])})`;
  if ('not' in condition) return `${{ vi: 'không', en: 'not' }[language]} ${conditionWords(condition.not, language)}`;
  if ('routing' in condition) return `${condition.routing.field} = ${condition.routing.is}`;
  return `${condition.outcome.step} = ${condition.outcome.is}`;
}
