import type { Bilingual } from '../definition.js';

/** Where in the file: keys and list positions from the top. */
export type FaultPath = readonly (string | number)[];

/** One reason why a definition cannot be published. */
export interface Fault {
  /** `steps[2].after[0]`; empty for the file as a whole. */
  readonly path: string;
  /** Line of the file, from 1. */
  readonly line: number;
  /** Stable name of the rule, kebab-case. */
  readonly rule: string;
  readonly message: Bilingual;
}

/** A fault before its line is looked up. */
export interface Finding {
  readonly path: FaultPath;
  /** Worth knowing, but no reason to refuse. */
  readonly isNotice?: true;
  readonly rule: string;
  readonly message: Bilingual;
}

export function finding(path: FaultPath, rule: string, vi: string, en: string): Finding {
  return { path, rule, message: { vi, en } };
}

/** Something worth knowing that is no reason to refuse. */
export function notice(path: FaultPath, rule: string, vi: string, en: string): Finding {
  return { ...finding(path, rule, vi, en), isNotice: true };
}

export function formatPath(path: FaultPath): string {
  return path.reduce<string>(
    (text, part) => (typeof part === 'number' ? `${text}[${part}]` : text === '' ? part : `${text}.${part}`),
    '',
  );
}

/** Whether `path` is `above` or lies inside it. */
export function isWithin(path: FaultPath, above: FaultPath): boolean {
  return above.every((part, index) => path[index] === part);
}
