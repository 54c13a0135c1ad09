import * as z from 'zod';
import type { ProcedureDefinition, Step } from '../definition.js';
import { ordinaryOutcomes } from '../opinion.js';
import { type FaultPath, type Finding, finding } from './fault.js';
import { procedureSchema, type WrittenProcedure } from './procedure.schema.js';

const inVietnamese = z.locales.vi().localeError;
const inEnglish = z.locales.en().localeError;

type Issue = z.core.$ZodIssue;
type Shaped = ProcedureDefinition;

/** What of a file has the right shape, so that one fault of shape does not hide the others. */
export interface Draft extends Partial<Omit<Shaped, 'steps'>> {
  /** In the positions of the file. */
  readonly steps: readonly Step[];
}

/** Reads the shape: all faults of shape in both languages, and what could be read all the same. */
export function readShape(raw: unknown): { draft: Draft; whole?: Shaped; findings: Finding[] } {
  const parsed = procedureSchema.safeParse(raw);
  if (parsed.success) {
    const whole = complete(parsed.data);
    return { draft: whole, whole, findings: [] };
  }
  return { draft: salvage(raw), findings: findingsOfShape(raw, procedureSchema) };
}

/** Every way in which data is not of a shape, in both languages. */
export function findingsOfShape(raw: unknown, schema: z.ZodType): Finding[] {
  const issues = schema.safeParse(raw, { error: inVietnamese }).error?.issues ?? [];
  const english = schema.safeParse(raw, { error: inEnglish }).error?.issues ?? [];
  return issues.flatMap((issue, i) => describe(issue, english[i] ?? issue, []));
}

const complete = (written: WrittenProcedure): ProcedureDefinition => ({
  ...written,
  steps: written.steps.map((step) => ({ ...step, outcomes: step.outcomes ?? ordinaryOutcomes(step.kind) })),
});

function describe(vi: Issue, en: Issue, above: FaultPath): Finding[] {
  const path: FaultPath = [...above, ...vi.path.map((part) => (typeof part === 'symbol' ? String(part) : part))];
  if (vi.code === 'unrecognized_keys')
    return vi.keys.map((key) => finding([...path, key], 'unknown-key', `Khóa lạ: ${key}`, `Unknown key: ${key}`));
  if (vi.code === 'invalid_union' && en.code === 'invalid_union') {
    const meant = vi.errors.findIndex((branch) => branch.every((issue) => issue.path.length > 0 && !isMissing(issue)));
    const english = en.errors[meant] ?? [];
    const inner = (vi.errors[meant] ?? []).flatMap((issue, i) => describe(issue, english[i] ?? issue, path));
    if (inner.length > 0) return inner;
  }
  return [finding(path, 'shape', vi.message, en.message)];
}

function isMissing(issue: Issue): boolean {
  return issue.code === 'invalid_type' && issue.path.length === 1 && issue.input === undefined;
}

function salvage(raw: unknown): Draft {
  const file = record(raw);
  const sections = Object.entries(procedureSchema.shape).flatMap(([key, schema]) => {
    const read = schema.safeParse(file[key]);
    return key !== 'steps' && read.success ? [[key, read.data] as const] : [];
  });
  const steps = Array.isArray(file.steps) ? file.steps.map(salvageStep) : [];
  const read: Partial<Record<string, unknown>> = Object.fromEntries(sections);
  return { ...(read as Omit<Draft, 'steps'>), steps };
}

/** The fields of a step that can be read; the others as if they had been left out. */
function salvageStep(raw: unknown, index: number): Step {
  const fields = record(raw);
  const read = Object.entries(procedureSchema.shape.steps.element.shape).flatMap(([key, schema]) => {
    const field = schema.safeParse(fields[key]);
    return field.success ? [[key, field.data] as const] : [];
  });
  const lists = { after: [], reworkTo: [], needs: [], produces: [], clock: 'counted' };
  const step = {
    id: `#${index}`,
    kind: 'process',
    appointment: 1,
    ...lists,
    ...Object.fromEntries(read),
  } as unknown as Step;
  return { ...step, outcomes: step.outcomes ?? ordinaryOutcomes(step.kind) };
}

function record(raw: unknown): Readonly<Record<string, unknown>> {
  return typeof raw === 'object' && raw !== null && !Array.isArray(raw) ? (raw as Record<string, unknown>) : {};
}
