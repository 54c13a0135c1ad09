import { readFileSync } from 'node:fs';
import { FaultyFile, type Finding, finding, findingsOfShape, readYaml } from '@lienthong/procedure/schema';
import { columnsOf } from './columns-of.js';
import { type Mapping, mappingSchema } from './mapping.schema.js';

/** A mapping that cannot be used; every fault by path and line. */
export class InvalidMapping extends FaultyFile {
  readonly code = 'import.invalid-mapping';
}

/** A mapping as its file says it, and a way to say that the log lacks what it names. */
export interface MappingFile {
  readonly mapping: Mapping;
  /** @throws {InvalidMapping} naming each column that is not there */
  requireColumns(header: readonly string[]): void;
}

/** @throws {InvalidMapping} */
export function readMapping(file: string): MappingFile {
  const read = readYaml(textOf(file));
  if ('faults' in read) throw new InvalidMapping(file, read.faults);
  const refuse = (findings: readonly Finding[]): void => {
    if (findings.length > 0) throw new InvalidMapping(file, read.faultsOf(findings));
  };
  refuse(findingsOfShape(read.raw ?? {}, mappingSchema));
  const mapping = mappingSchema.parse(read.raw ?? {});
  return {
    mapping,
    requireColumns: (header) =>
      refuse(
        columnsOf(mapping)
          .filter(({ column }) => !header.includes(column))
          .map(({ path, column }) => missing(path, column, header)),
      ),
  };
}

function missing(path: readonly string[], column: string, header: readonly string[]): Finding {
  const there = header.slice(0, 40).join(', ');
  const vi = `Tệp không có cột “${column}”; có các cột: ${there}`;
  return finding(path, 'column', vi, `The file has no column “${column}”; it has: ${there}`);
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    const message = { vi: `Không đọc được tệp: ${why}`, en: `Cannot be read: ${why}` };
    throw new InvalidMapping(file, [{ path: '', line: 1, rule: 'file', message }]);
  }
}
