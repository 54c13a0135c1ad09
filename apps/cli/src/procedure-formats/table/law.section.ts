import type { LegalReference, ProcedureDefinition } from '@lienthong/procedure';
import type { Language } from '../../language.js';
import { lawWords } from '../words.js';

/** The law that a procedure stands on. */
export const lawLines = ({ legalBasis }: ProcedureDefinition, language: Language): string[] =>
  legalBasis.map((reference) => `  – ${lawWords(reference, language)}`);

/** What is not certain, each thing once, with where it is said. */
export function unsureLines(definition: ProcedureDefinition, language: Language): string[] {
  const { codeStatus, code, legalBasis, totalBasis, fees, steps, supplement, papers, dossierCode } = definition;
  const say = (vi: string, en: string) => (language === 'vi' ? vi : en);
  const all: readonly (readonly [string, LegalReference | undefined])[] = [
    ...legalBasis.map((one) => ['', one] as const),
    [say('tổng thời hạn', 'total'), totalBasis],
    ...steps.flatMap((step) => [
      [step.id, step.basis] as const,
      [step.id, step.silence?.basis] as const,
      [step.id, step.clockGround] as const,
    ]),
    ...fees.map(({ id, basis }) => [id, basis] as const),
    ...papers.map(({ id, basis }) => [id, basis] as const),
    [say('bổ sung', 'supplement'), supplement?.specialWindow?.basis],
  ];
  const notes = new Map<string, Set<string>>();
  for (const [where, reference] of all)
    if (reference?.note) {
      const text = `${lawWords({ ...reference, status: 'verified' }, language)}: ${reference.note[language]}`;
      notes.set(text, (notes.get(text) ?? new Set()).add(where));
    }
  const digits = dossierCode && !dossierCode.systemOwner.digits;
  return [
    ...(codeStatus
      ? [`  ? ${say(`"${code}" là mã tạm, chưa phải mã được công bố`, `"${code}" stands in for the published code`)}`]
      : []),
    ...(digits
      ? [
          `  ? ${say('chưa đọc hai chữ số của chủ quản hệ thống trong mã hồ sơ', 'the two digits of the owner of the system are not read yet')}`,
        ]
      : []),
    ...[...notes].map(([text, where]) => `  ? ${text}${wherever([...where])}`),
  ];
}

const wherever = (places: readonly string[]): string => {
  const named = places.filter(Boolean);
  return named.length > 0 ? ` (${named.join(', ')})` : '';
};
