import type { AgencyBook } from '@lienthong/catalogue';
import type { ProcedureDefinition, Step } from '@lienthong/procedure';
import { aligned } from '../../columns.js';
import type { Language } from '../../language.js';
import { conditionWords, lawWords, mark, roleWords, stepTermWords, termWords } from '../words.js';

const headings = {
  vi: ['', 'Bước', 'Việc', 'Cơ quan', 'Thời hạn', 'Sau'],
  en: ['', 'Step', 'What', 'Agency', 'Term', 'After'],
} as const;

const silences = {
  consent: { vi: 'im lặng là đồng ý', en: 'silence is consent' },
  wait: { vi: 'im lặng thì chờ và báo cấp trên', en: 'silence is waited for, and escalated' },
  proceed: { vi: 'im lặng thì đi tiếp, ghi là không trả lời', en: 'silence is passed over, as unanswered' },
} as const;

/** A row for each step, numbered; below it what the row has no room for. */
export function stepLines(definition: ProcedureDefinition, book: AgencyBook, language: Language): string[] {
  const { steps } = definition;
  const numbers = new Map(steps.map(({ id }, i) => [id, i + 1]));
  const rows = steps.map((step) => [
    String(numbers.get(step.id)),
    step.id,
    step.title[language],
    roleWords(step.agency, definition, book, language),
    `${stepTermWords(step, language) || '–'}${mark(step.basis)}`,
    step.after.map((id) => numbers.get(id)).join(', ') || '–',
  ]);
  const [heading = '', ...lines] = aligned([headings[language], ...rows]);
  return [heading, ...lines.flatMap((line, i) => [line, ...remarks(steps[i], language).map((one) => `     ${one}`)])];
}

function remarks(step: Step | undefined, language: Language): string[] {
  if (!step) return [];
  const { when, silence, lastsAtLeast, within, procedure, reworkTo } = step;
  const say = (vi: string, en: string) => (language === 'vi' ? vi : en);
  return [
    ...(when ? [`${say('khi', 'when')} ${conditionWords(when, language)}`] : []),
    ...(procedure ? [`${say('mở hồ sơ con', 'opens a case of')} ${procedure}`] : []),
    ...(lastsAtLeast ? [`${say('ít nhất', 'at least')} ${termWords(lastsAtLeast, language)}`] : []),
    ...(within
      ? [`${say('xong trong', 'over within')} ${termWords(within.term, language)} ${say('từ khi nhận', 'of receipt')}`]
      : []),
    ...(silence
      ? [`${silences[silence.effect][language]}${silence.basis ? `: ${lawWords(silence.basis, language)}` : ''}`]
      : []),
    ...(reworkTo.length > 0 ? [`${say('trả lại được về', 'may go back to')} ${reworkTo.join(', ')}`] : []),
  ];
}
