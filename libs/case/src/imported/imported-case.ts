import type { CaseCode, ProcedureCode } from '@lienthong/kernel';
import type { CaseEventData, Fact } from '../event.js';

/** An imported case as its facts tell it. */
export interface ImportedCase {
  readonly caseCode: CaseCode;
  readonly procedure: ProcedureCode;
  readonly imported: CaseEventData['case.imported'];
  /** In the order in which they were imported. */
  readonly activities: readonly Extract<Fact, { readonly type: 'activity.imported' }>[];
  /** Absent while it runs. */
  readonly ended?: CaseEventData['case.import-ended'];
  readonly lastSeq: number;
}

/** The imported case that facts tell of, from its first; undefined where they are no imported case's. */
export function importedCase(facts: readonly Fact[]): ImportedCase | undefined {
  const [first] = facts;
  if (first?.type !== 'case.imported') return undefined;
  const ended = facts.find((fact) => fact.type === 'case.import-ended');
  return {
    caseCode: first.caseCode,
    procedure: first.procedure.code,
    imported: first.data,
    activities: facts.filter((fact) => fact.type === 'activity.imported'),
    ...(ended && { ended: ended.data }),
    lastSeq: facts.length,
  };
}
