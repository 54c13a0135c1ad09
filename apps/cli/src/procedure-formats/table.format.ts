import type { AgencyBook } from '@lienthong/catalogue';
import type { ProcedureDefinition } from '@lienthong/procedure';
import type { Language } from '../language.js';
import { feeLines, paperLines } from './table/citizen.section.js';
import { lawLines, unsureLines } from './table/law.section.js';
import { stepLines } from './table/steps.section.js';
import { dayWords, mark, termWords } from './words.js';

const channels = {
  counter: { vi: 'tại quầy', en: 'counter' },
  online: { vi: 'trực tuyến', en: 'online' },
  post: { vi: 'bưu chính', en: 'post' },
} as const;

/** A procedure for the terminal: what is promised, the steps, what the citizen brings and pays, the law, and what is not certain. */
export function asTable(definition: ProcedureDefinition, book: AgencyBook, language: Language): string {
  const say = (vi: string, en: string) => (language === 'vi' ? vi : en);
  const { steps } = definition;
  return [
    ...headLines(definition, language),
    ...section(say('CÁC BƯỚC', 'STEPS'), steps.length > 0 ? stepLines(definition, book, language) : []),
    ...section(say('GIẤY TỜ', 'PAPERS'), paperLines(definition, language)),
    ...section(say('PHÍ, LỆ PHÍ', 'FEES'), feeLines(definition, language)),
    ...section(
      say('KẾT QUẢ', 'RESULTS'),
      definition.results.map(({ title }) => `  – ${title[language]}`),
    ),
    ...section(say('CĂN CỨ', 'LAW'), lawLines(definition, language)),
    ...section(
      say('CHƯA CHẮC CHẮN ([?]: chưa đối chiếu với văn bản)', 'NOT CERTAIN ([?]: not compared with the text)'),
      unsureLines(definition, language),
    ),
  ].join('\n');
}

function headLines(definition: ProcedureDefinition, language: Language): string[] {
  const say = (vi: string, en: string) => (language === 'vi' ? vi : en);
  const { code, version, kind, title, field, total, totalBasis, appointments, validity, supplement } = definition;
  const kinds = {
    administrative: say('thủ tục hành chính', 'administrative'),
    internal: say('quy trình nội bộ', 'internal'),
  };
  const until = validity.to ? ` ${say('đến', 'to')} ${dayWords(validity.to, language)}` : '';
  const promised = appointments.map(({ n, term }) => `${n}: ${termWords(term, language)}`).join(' · ');
  const ways = definition.channels.map((channel) => channels[channel][language]).join(', ');
  const window =
    supplement?.specialWindow?.term ??
    (supplement && ({ amount: supplement.closeAfter, unit: 'working-day' } as const));
  return [
    `${code} v${version}: ${title[language]}`,
    `${kinds[kind]} · ${field.title[language]} · ${say('hiệu lực từ', 'in force from')} ${dayWords(validity.from, language)}${until}`,
    `${say('Tổng thời hạn', 'Total')}: ${total ? `${termWords(total, language)}${mark(totalBasis)}` : say('luật không quy định', 'none in law')}`,
    ...(promised ? [`${say('Hẹn trả', 'Appointments')}: ${promised}`] : []),
    ...(ways ? [`${say('Nộp', 'Filed')}: ${ways}`] : []),
    ...(window ? [`${say('Bổ sung trong', 'Supplements within')}: ${termWords(window, language)}`] : []),
    ...(definition.extensions ?? []).map(
      ({ title: why, most, basis }) =>
        `${say('Gia hạn không quá', 'Extended by at most')} ${termWords(most, language)}: ${why[language]}${mark(basis)}`,
    ),
  ];
}

const section = (title: string, lines: readonly string[]): string[] => (lines.length > 0 ? ['', title, ...lines] : []);
