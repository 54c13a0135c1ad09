import { type DocumentFormat, documentFormats, type Extent, extentIn } from '@lienthong/documents';
import { pageOf } from '../figures/figure-question.js';

interface Fields {
  readonly format?: 'json' | DocumentFormat | undefined;
  readonly page?: string | undefined;
  readonly size?: string | undefined;
}

/** The format of the file that is asked for; none where JSON is. */
export const formatOf = ({ format }: Fields): DocumentFormat | undefined =>
  documentFormats.find((one) => one === format);

/** How many of `count` rows a page from `offset` on puts into a file. */
export function extentOf(
  { offset, limit }: { readonly offset: number; readonly limit: number },
  format: DocumentFormat,
  count: number,
): Extent {
  return { rows: Math.max(0, Math.min(extentIn(format, limit).rows, count - offset)), of: count };
}

/** Which rows: a page, or as many as the file can hold where no page is asked for. */
export function rowsAsked(fields: Fields): { readonly offset: number; readonly limit: number } {
  const format = formatOf(fields);
  if (!format || fields.page !== undefined || fields.size !== undefined) return pageOf(fields);
  return { offset: 0, limit: extentIn(format, Number.MAX_SAFE_INTEGER).rows };
}
