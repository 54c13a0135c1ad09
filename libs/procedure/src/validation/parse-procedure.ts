import { LineCounter, parseDocument } from 'yaml';
import type { ProcedureDefinition } from '../definition.js';
import type { PublishContext } from './check.js';
import { checks } from './checks.js';
import { type Fault, type FaultPath, type Finding, formatPath, isWithin } from './fault.js';
import { readShape } from './shape.js';
import { sourceLines } from './source-lines.js';

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
  const counter = new LineCounter();
  const document = parseDocument(yamlText, { lineCounter: counter, prettyErrors: false });
  if (document.errors.length > 0)
    return { faults: document.errors.map(({ message, pos }) => unreadable(message, counter.linePos(pos[0]).line)) };
  let raw: unknown;
  try {
    raw = document.toJS();
  } catch (error) {
    // an alias without its anchor, or aliases that would blow up
    return { faults: [unreadable(error instanceof Error ? error.message : String(error), 1)] };
  }
  const { draft, whole, findings } = readShape(raw);
  const broken = findings.map(({ path }) => path);
  const found = checks.flatMap((check) => check(draft, context, broken));
  const meaningful = found.filter(
    ({ path }) => !broken.some((other) => isWithin(path, other) || isPartOf(other, path)),
  );
  const all = [...findings, ...meaningful];
  const lineOf = sourceLines(document, counter);
  const inOrder = (some: readonly Finding[]) =>
    some.map((one) => located(one, lineOf(one.path))).sort((a, b) => a.line - b.line);
  const faults = all.filter(({ isNotice }) => !isNotice);
  if (whole && faults.length === 0) return { ok: whole, notices: inOrder(all) };
  return { faults: inOrder(faults) };
}

/** What is said of a member as a whole means nothing while a part of it is broken; of whole sections it does. */
function isPartOf(part: FaultPath, member: FaultPath): boolean {
  return member.length > 2 && isWithin(part, member);
}

function located({ path, rule, message }: Finding, line: number): Fault {
  return { path: formatPath(path), line, rule, message };
}

function unreadable(why: string, line: number): Fault {
  return {
    path: '',
    line,
    rule: 'yaml',
    message: { vi: `Không đọc được YAML: ${why}`, en: `Not readable as YAML: ${why}` },
  };
}
