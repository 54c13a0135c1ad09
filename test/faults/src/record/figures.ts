import type { StoredFact } from '@lienthong/case-store';
import { type CaseFile, type CaseRecord, figuresOf, type IndicatorRow, NO_CASE, takeFact } from '@lienthong/indicator';
import { type Instant, plainDate } from '@lienthong/kernel';

const FROM = plainDate('2020-01-01');
const TO = plainDate('2099-12-31');

/** Everything that can be asked, as of one minute. */
export const questions = (['agency', 'procedure', 'month'] as const).flatMap((by) =>
  (['case', 'leg'] as const).map((unit) => ({ by, unit })),
);
type Question = (typeof questions)[number];

/** The records that the figures count, folded from the facts. */
export function foldedRecords(cases: ReadonlyMap<string, readonly StoredFact[]>): readonly CaseRecord[] {
  return [...cases.values()].flatMap((facts) => facts.reduce<CaseFile>(takeFact, NO_CASE).record ?? []);
}

/** What the figures must be. */
export function foldedFigures(
  records: readonly CaseRecord[],
  question: Question,
  asOf: Instant,
): readonly IndicatorRow[] {
  const { by, unit } = question;
  return figuresOf(records, { from: FROM, to: TO, by: [by], unit, basis: 'ended', asOf, where: {} });
}

/** What the indicator service answers, without the share of the satisfied: which scores say so is a rule of the catalogue, not the fold. */
export async function servedFigures(address: string, { by, unit }: Question, asOf: Instant): Promise<unknown> {
  const query = new URLSearchParams({ from: FROM, to: TO, by, unit, 'as-of': asOf, size: '1000' });
  const response = await fetch(`${address}/api/v1/indicators?${query}`);
  if (!response.ok) throw new Error(`Figures: ${response.status} ${await response.text()}`);
  const { rows } = (await response.json()) as { readonly rows: readonly Readonly<Record<string, unknown>>[] };
  return rows.map(({ satisfactionShare: _share, ...row }) => row);
}
