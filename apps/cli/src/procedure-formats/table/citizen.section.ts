import type { Fee, PaperRequirement, ProcedureDefinition } from '@lienthong/procedure';
import type { Language } from '../../language.js';
import { conditionWords, mark } from '../words.js';

/** What a citizen brings. */
export function paperLines({ papers }: ProcedureDefinition, language: Language): string[] {
  return papers.map((paper) => `  – ${paper.title[language]} (${owed(paper, language)})${mark(paper.basis)}`);
}

function owed({ required, requiredWhen, sharedData, reusable, forWhom }: PaperRequirement, language: Language): string {
  const say = (vi: string, en: string) => (language === 'vi' ? vi : en);
  const need = sharedData
    ? say('cơ quan tự tra cứu, không phải nộp', 'looked up, never asked for')
    : required
      ? say('bắt buộc', 'required')
      : requiredWhen
        ? `${say('bắt buộc khi', 'required when')} ${conditionWords(requiredWhen, language)}`
        : (forWhom?.[language] ?? say('nếu có', 'if any'));
  return reusable && !sharedData ? `${need}; ${say('dùng lại được', 'may serve again')}` : need;
}

/** What a citizen pays. */
export function feeLines({ fees }: ProcedureDefinition, language: Language): string[] {
  return fees.flatMap((fee) => [
    `  – ${fee.title[language]}: ${amounts(fee, language)}${mark(fee.basis)}`,
    ...(fee.reductions ?? []).map(
      ({ forWhom, amount, basis }) => `      ${forWhom[language]}: ${dong(amount, language)}${mark(basis)}`,
    ),
  ]);
}

function amounts({ amount, onlineAmount }: Fee, language: Language): string {
  const say = (vi: string, en: string) => (language === 'vi' ? vi : en);
  const ordinary =
    amount === undefined ? say('xác định theo từng hồ sơ', 'assessed in each case') : dong(amount, language);
  return onlineAmount === undefined || onlineAmount === amount
    ? ordinary
    : `${ordinary}, ${say('nộp trực tuyến', 'online')} ${dong(onlineAmount, language)}`;
}

const dong = (amount: number, language: Language): string =>
  amount === 0 ? { vi: 'không thu', en: 'free' }[language] : `${new Intl.NumberFormat(language).format(amount)} đ`;
