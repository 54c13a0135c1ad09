import type { ArgumentMetadata, PipeTransform } from '@nestjs/common';
import { z } from 'zod';
import type { Language } from './language.js';
import type { FieldError } from './problem.js';
import { unstorableTexts } from './unstorable-text.js';

const locales = { vi: z.locales.vi().localeError, en: z.locales.en().localeError } as const;

/** Input that breaks the contract. The fields are named in the caller's language, which only the answer knows. */
export class InvalidInput extends Error {
  constructor(readonly fieldsIn: (language: Language) => readonly FieldError[]) {
    super('request.invalid');
    this.name = 'InvalidInput';
  }
}

/** No form of an office nests like this. */
const DEEPEST = 64;

/** Validates what `@Body({ schema })`, `@Query({ schema })` and `@Param(name, { schema })` receive, and names each field and rule. */
export class ContractPipe implements PipeTransform {
  transform(value: unknown, metadata: ArgumentMetadata): unknown {
    const { schema } = metadata;
    if (!(schema instanceof z.ZodType)) return value;
    // before the schema, which would follow a hostile body until the stack ends
    if (isDeeperThan(DEEPEST, value)) throw new InvalidInput((language) => [depthError(metadata, language)]);
    const result = schema.safeParse(value);
    if (!result.success) throw new InvalidInput((language) => fieldErrors(schema, value, metadata, language));
    const unstorable = unstorableTexts(result.data);
    if (unstorable.length > 0)
      throw new InvalidInput((language) => unstorable.map((path) => textError(path, metadata, language)));
    return result.data;
  }
}

function fieldErrors(schema: z.ZodType, value: unknown, metadata: ArgumentMetadata, language: Language): FieldError[] {
  const { error } = schema.safeParse(value, { error: locales[language] });
  const place = partOf(metadata.type);
  const root = metadata.data === undefined ? [] : [metadata.data];
  return (error?.issues ?? []).flatMap((issue) => {
    const paths = issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [...issue.path, key]) : [issue.path];
    return paths.map((path) => ({
      in: place,
      pointer: jsonPointer([...root, ...path]),
      rule: ruleOf(issue),
      detail: issue.message,
    }));
  });
}

function depthError(metadata: ArgumentMetadata, language: Language): FieldError {
  const detail = { vi: `Lồng nhau quá ${DEEPEST} tầng`, en: `Nested more than ${DEEPEST} deep` };
  return { in: partOf(metadata.type), pointer: '', rule: 'too-deep', detail: detail[language] };
}

function textError(path: readonly PropertyKey[], metadata: ArgumentMetadata, language: Language): FieldError {
  const detail = { vi: 'Có ký tự không lưu được (NUL hoặc nửa cặp thay thế)', en: 'A NUL or half a surrogate pair' };
  return { in: partOf(metadata.type), pointer: jsonPointer(path), rule: 'unstorable-text', detail: detail[language] };
}

/** The name of a broken rule: what a refinement calls itself, else the kind of the fault. */
function ruleOf(issue: z.core.$ZodIssue): string {
  const named = issue.code === 'custom' ? issue.params?.rule : undefined;
  return typeof named === 'string' ? named : issue.code.replaceAll('_', '-');
}

const partOf = (type: ArgumentMetadata['type']): FieldError['in'] =>
  type === 'query' ? 'query' : type === 'param' ? 'path' : 'body';

function isDeeperThan(levels: number, value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return levels === 0 || Object.values(value).some((member) => isDeeperThan(levels - 1, member));
}

/** RFC 6901; the whole document is the empty pointer. */
export const jsonPointer = (path: readonly PropertyKey[]): string =>
  path.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
