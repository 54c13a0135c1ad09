import { rankingPeriod } from './ranking-period.js';

it.each([
  ['2026', 'year', '2026-01-01', '2026-12-31'],
  ['2026-01', 'month', '2026-01-01', '2026-01-31'],
  ['2024-02', 'month', '2024-02-01', '2024-02-29'],
  ['2026-04', 'month', '2026-04-01', '2026-04-30'],
  ['2026-12', 'month', '2026-12-01', '2026-12-31'],
])('%s is the %s from %s to %s', (text, kind, from, to) => expect(rankingPeriod(text)).toEqual({ kind, from, to }));
