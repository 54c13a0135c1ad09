import { LineCounter, parseDocument } from 'yaml';
import { type Fault, type FaultPath, type Finding, formatPath } from './fault.js';
import { sourceLines } from './source-lines.js';
import { keepCodesAsWritten } from './written-codes.js';

/** A text as data, and a way to say of a finding where in the text it stands. */
export interface ReadYaml {
  readonly raw: unknown;
  /** In the order of the file. */
  faultsOf(findings: readonly Finding[]): readonly Fault[];
}

/** Reads YAML; or says by its lines why it cannot be read. */
export function readYaml(text: string): ReadYaml | { readonly faults: readonly Fault[] } {
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter, prettyErrors: false });
  if (document.errors.length > 0)
    return { faults: document.errors.map(({ message, pos }) => unreadable(message, counter.linePos(pos[0]).line)) };
  keepCodesAsWritten(document);
  const lineOf = sourceLines(document, counter);
  try {
    return { raw: document.toJS(), faultsOf: (findings) => located(findings, lineOf) };
  } catch (error) {
    // an alias without its anchor, or aliases that would blow up
    return { faults: [unreadable(error instanceof Error ? error.message : String(error), 1)] };
  }
}

function located(findings: readonly Finding[], lineOf: (path: FaultPath) => number): readonly Fault[] {
  return findings
    .map(({ path, rule, message }) => ({ path: formatPath(path), line: lineOf(path), rule, message }))
    .sort((a, b) => a.line - b.line);
}

function unreadable(why: string, line: number): Fault {
  return {
    path: '',
    line,
    rule: 'yaml',
    message: { vi: `Không đọc được YAML: ${why}`, en: `Not readable as YAML: ${why}` },
  };
}
