import { readdirSync, readFileSync } from 'node:fs';
import { DomainError, type PlainDate } from '@lienthong/kernel';
import { parse } from 'yaml';
import type { z } from 'zod';
import {
  type QualityIndexFile,
  qualityIndexFile,
  type RankingFile,
  rankingFile,
  type TargetsFile,
  targetsFile,
} from './index-file.schema.js';

/** A file of an index that breaks a rule; lists every fault. */
export class InvalidIndexFile extends DomainError {
  readonly code = 'index.invalid-file';

  constructor(file: string, fault: string) {
    super(`${file}: ${fault}`, { file, fault });
  }
}

/** No version of the index was in force on that day. */
export class IndexNotInForce extends DomainError {
  readonly code = 'index.not-in-force';

  constructor(index: string, on: PlainDate) {
    super(`No version of ${index} is in force on ${on}`, { index, on });
  }
}

const FOLDER = new URL('../../indices/', import.meta.url);

/** The national index of service quality as of a day. @throws {IndexNotInForce} @see QĐ 766/QĐ-TTg (domain.md §3.1) */
export const qualityIndex = (on: PlainDate): QualityIndexFile => inForce('qd-766', qualityIndexFile, on);

/** The targets of the province's resolution as of a day. @throws {IndexNotInForce} @see domain.md §0 R6, R10 */
export const resolutionTargets = (on: PlainDate): TargetsFile => inForce('resolution-targets', targetsFile, on);

/** How agencies are ranked as of a day. @throws {IndexNotInForce} @see domain.md §0 R11 */
export const rankingRules = (on: PlainDate): RankingFile => inForce('ranking', rankingFile, on);

interface Dated {
  readonly id: string;
  readonly from: PlainDate;
  readonly to?: PlainDate | undefined;
}

/** Of the versions of an index the one that began last, if it has not ended. */
function inForce<File extends Dated>(id: string, schema: z.ZodType<File>, on: PlainDate): File {
  const begun = indexFiles()
    .filter(({ content }) => content.id === id)
    .map(({ name, content }) => parseIndex(name, content, schema))
    .filter(({ from }) => from <= on)
    .sort((a, b) => (a.from < b.from ? -1 : 1));
  const last = begun.at(-1);
  if (!last || (last.to !== undefined && last.to < on)) throw new IndexNotInForce(id, on);
  return last;
}

/** What a file says, by the schema of its index. @throws {InvalidIndexFile} */
export function parseIndex<File>(name: string, content: unknown, schema: z.ZodType<File>): File {
  const read = schema.safeParse(content);
  if (read.success) return read.data;
  const faults = read.error.issues.map(({ path, message }) => `${path.join('.') || 'file'}: ${message}`);
  throw new InvalidIndexFile(name, faults.join('; '));
}

interface IndexText {
  readonly name: string;
  readonly content: { readonly id?: unknown };
}

let texts: readonly IndexText[] | undefined;

function indexFiles(): readonly IndexText[] {
  texts ??= readdirSync(FOLDER)
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => ({
      name,
      content: (parse(readFileSync(new URL(name, FOLDER), 'utf8')) ?? {}) as IndexText['content'],
    }));
  return texts;
}
