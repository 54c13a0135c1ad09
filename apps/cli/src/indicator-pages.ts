import { askIndicators } from './indicator-address.js';
import type { Language } from './language.js';

/** Rows that the service gives at once. */
const SIZE = 1_000;

/** An answer in pages, of which every one says how many there are in all. */
interface Page {
  readonly count: number;
}

/**
 * Asks for all pages of an answer, one after the other.
 * @returns the first answer, and the rows of every page under the name
 */
export async function askAllPages<Answer extends Page, Name extends keyof Answer & string>(
  path: string,
  query: URLSearchParams,
  rows: Name,
  language: Language,
): Promise<Answer> {
  const page = async (n: number): Promise<Answer> => {
    const asked = new URLSearchParams([...query, ['page', String(n)], ['size', String(SIZE)]]);
    return (await (await askIndicators(`${path}?${asked}`, 'GET', language)).json()) as Answer;
  };
  const first = await page(1);
  const all = [...(first[rows] as readonly unknown[])];
  for (let n = 2; all.length < first.count; n += 1) {
    const next = (await page(n))[rows] as readonly unknown[];
    if (next.length === 0) break;
    all.push(...next);
  }
  return { ...first, [rows]: all };
}
