import { plainDate, plusDays } from '@lienthong/kernel';
import type { RankingPeriod } from './read-ranking.js';

/** The days of a year, `2026`, or of a month, `2026-04`. */
export function rankingPeriod(text: string): RankingPeriod {
  const [year = '', month] = text.split('-');
  if (!month) return { kind: 'year', from: plainDate(`${year}-01-01`), to: plainDate(`${year}-12-31`) };
  const from = plainDate(`${year}-${month}-01`);
  const inNextMonth = plusDays(from, 31);
  return { kind: 'month', from, to: plusDays(plainDate(`${inNextMonth.slice(0, 7)}-01`), -1) };
}
