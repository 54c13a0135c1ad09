import type { CaseEvent, Timeliness } from '@lienthong/case';
import type { RecordedFact } from '@lienthong/contracts/events';
import {
  type AgencyCode,
  caseCode,
  type Instant,
  type OfficerId,
  type PlainDate,
  type ProcedureCode,
  plusMinutes,
  workingMinutes,
} from '@lienthong/kernel';

/** A case of an older system, made up. */
export interface ImportedShape {
  /** Gives the code; two cases of a test have two numbers. */
  readonly n: number;
  readonly agency: string;
  readonly procedure?: string;
  readonly officer?: string;
  readonly channel?: string;
  readonly startedAt: Instant;
  readonly startedOn: PlainDate;
  readonly dueAt?: Instant;
  readonly end?: { readonly endedAt: Instant; readonly endedOn: PlainDate; readonly timeliness?: Timeliness };
  readonly activities: number;
}

/** The facts of an imported case, as an import writes them. */
export function importedHistory(shape: ImportedShape): readonly RecordedFact[] {
  const { n, agency, procedure = 'mau', officer, channel, startedAt, startedOn, dueAt, end, activities } = shape;
  const holder = { agency: agency as AgencyCode, ...(officer && { officer: officer as OfficerId }) };
  const imported: CaseEvent = {
    type: 'case.imported',
    data: {
      ...{ source: 'mau', ...holder, startedAt, timeZone: 'Europe/Amsterdam', startedOn },
      ...(channel !== undefined && { channel }),
      ...(dueAt && { dueAt }),
    },
  };
  const rows = Array.from({ length: activities }, (_, row): readonly [CaseEvent, Instant] => [
    { type: 'activity.imported', data: { activity: `T0${row}`, ...holder } },
    plusMinutes(startedAt, row * 10),
  ]);
  const ended: readonly (readonly [CaseEvent, Instant])[] = end
    ? [[{ type: 'case.import-ended', data: end }, end.endedAt]]
    : [];
  return [[imported, startedAt] as const, ...rows, ...ended].map(
    ([event, at], index): RecordedFact => ({
      ...event,
      ...{ caseCode: caseCode(`IMP-mau-${n}`), seq: index + 1, at, by: { kind: 'system' } },
      procedure: { code: procedure as ProcedureCode, version: 0 },
      custody: { class: 'agency', ...holder, used: workingMinutes(0) },
      recordedAt: '2026-11-24T03:00:07.125Z',
    }),
  );
}
