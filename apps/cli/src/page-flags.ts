import type { PageRequest } from '@lienthong/case-store';
import { type Command, InvalidArgumentError } from 'commander';
import type { CliIo } from './cli-io.js';

/** What a list is asked for beside its filters. */
export type PageFlags = Pick<PageRequest, 'limit' | 'cursor'>;

const MOST = 200;

/** Gives a command the flags of a list that comes in pages. */
export function paged(command: Command, { language }: CliIo): Command {
  const vi = language === 'vi';
  return command
    .option('--limit <N>', vi ? `số dòng mỗi trang, 1–${MOST}` : `rows a page, 1–${MOST}`, pageSize, 50)
    .option('--cursor <TEXT>', vi ? 'trang tiếp theo' : 'the next page, as the former one named it');
}

/** The flags as the store takes them. */
export const pageOf = ({ limit, cursor }: PageFlags): PageFlags => ({
  ...(limit === undefined ? {} : { limit }),
  ...(cursor === undefined ? {} : { cursor }),
});

/** Tells how to go on, where there is more. */
export function nextPage(next: string | undefined, { language }: CliIo): readonly string[] {
  if (next === undefined) return [];
  return [`${language === 'vi' ? 'Trang tiếp theo' : 'Next page'}: --cursor ${next}`];
}

function pageSize(text: string): number {
  const size = Number(text);
  if (!/^\d{1,3}$/.test(text) || size < 1 || size > MOST) throw new InvalidArgumentError(`1 … ${MOST}`);
  return size;
}
