import type { ProcedureDefinition } from '../definition.js';
import type { PublishContext } from './check.js';
import { checks } from './checks.js';
import { type Fault, type FaultPath, isWithin } from './fault.js';
import { readYaml } from './read-yaml.js';
import { readShape } from './shape.js';

export type { PublishContext } from './check.js';

/** A definition that may be published, with what is worth knowing of it; or every reason why it may not. */
export type ParsedProcedure =
  | { readonly ok: ProcedureDefinition; readonly notices: readonly Fault[] }
  | { readonly faults: readonly Fault[] };

/**
 * Reads a procedure file as a whole: the definition, or every fault of it by path and line, in the order of the file.
 * What the context does not give (register of agencies, calendar, other procedures) is not judged.
 */
export function parseProcedure(yamlText: string, context: PublishContext = {}): ParsedProcedure {
  const read = readYaml(yamlText);
  if ('faults' in read) return read;
  const { draft, whole, findings } = readShape(read.raw);
  const broken = findings.map(({ path }) => path);
  const found = checks.flatMap((check) => check(draft, context, broken));
  const meaningful = found.filter(
    ({ path }) => !broken.some((other) => isWithin(path, other) || isPartOf(other, path)),
  );
  const all = [...findings, ...meaningful];
  const faults = all.filter(({ isNotice }) => !isNotice);
  if (whole && faults.length === 0) return { ok: whole, notices: read.faultsOf(all) };
  return { faults: read.faultsOf(faults) };
}

/** What is said of a member as a whole means nothing while a part of it is broken; of whole sections it does. */
function isPartOf(part: FaultPath, member: FaultPath): boolean {
  return member.length > 2 && isWithin(part, member);
}
