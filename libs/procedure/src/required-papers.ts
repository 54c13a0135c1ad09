import { whenHolds } from './condition.js';
import type { PaperRequirement, ProcedureDefinition } from './definition.js';

/**
 * The papers without which a case with these routing values is not complete: those required of everybody and those
 * that its own kind of case requires. @see domain.md L1, L20
 */
export function requiredPapers(
  { papers }: Pick<ProcedureDefinition, 'papers'>,
  routing: Readonly<Record<string, string>>,
): readonly PaperRequirement[] {
  const atIntake = { routing, steps: {} };
  return papers.filter(
    ({ required, requiredWhen }) => required || (requiredWhen !== undefined && whenHolds(requiredWhen, atIntake)),
  );
}
