import type { AgencyBook } from '@lienthong/catalogue';
import type { AgencyCode, ProcedureCode } from '@lienthong/kernel';
import type { ProcedureDefinition } from '@lienthong/procedure';
import { type FaultPath, type Finding, finding } from '@lienthong/procedure/schema';

type Procedures = ReadonlyMap<ProcedureCode, ProcedureDefinition>;
type Raw = Readonly<Record<string, unknown>>;

/** What a text names that the province has not: procedures, steps, kinds of agency, agencies. */
export function findingsAgainst(raw: Raw, agencies: AgencyBook, procedures: Procedures): Finding[] {
  const { staff, work } = raw as { staff?: Record<string, object>; work?: Record<string, object> };
  const keys = (of: unknown): string[] => Object.keys((of ?? {}) as object);
  return [
    ...keys(raw.mix).flatMap((code) => unknownProcedure(code, ['mix', code], procedures)),
    ...keys(staff?.kinds).flatMap((kind) =>
      agencies.kindTitles.has(kind) ? [] : [unknown(['staff', 'kinds', kind], kind, 'loại cơ quan', 'kind of agency')],
    ),
    ...keys(staff?.agencies).flatMap((code) =>
      agencies.find(code as AgencyCode) ? [] : [unknown(['staff', 'agencies', code], code, 'cơ quan', 'agency')],
    ),
    ...keys(work?.steps).flatMap((name) => {
      const [code = '', step = ''] = name.split('/');
      return unknownStep(code, step, ['work', 'steps', name], procedures);
    }),
    ...changedTerms(raw).flatMap((term, index) => unknownTerm(term, ['terms', index], procedures)),
  ];
}

interface ChangedTerm {
  readonly procedure: string;
  readonly step?: string;
  readonly appointment?: number;
}

const changedTerms = ({ terms }: Raw): readonly ChangedTerm[] => (terms ?? []) as readonly ChangedTerm[];

function unknownTerm(
  { procedure, step, appointment }: ChangedTerm,
  path: FaultPath,
  procedures: Procedures,
): Finding[] {
  if (step !== undefined) return unknownStep(procedure, step, [...path, 'step'], procedures);
  const definition = procedures.get(procedure as ProcedureCode);
  const has = appointment === undefined || definition?.appointments.some(({ n }) => n === appointment);
  if (definition && !has) return [unknown([...path, 'appointment'], String(appointment), 'lần hẹn trả', 'appointment')];
  return unknownProcedure(procedure, [...path, 'procedure'], procedures);
}

function unknownStep(code: string, step: string, path: FaultPath, procedures: Procedures): Finding[] {
  const definition = procedures.get(code as ProcedureCode);
  if (!definition) return unknownProcedure(code, path, procedures);
  return definition.steps.some(({ id }) => id === step) ? [] : [unknown(path, step, 'bước', 'step')];
}

function unknownProcedure(code: string, path: FaultPath, procedures: Procedures): Finding[] {
  return procedures.has(code as ProcedureCode) ? [] : [unknown(path, code, 'thủ tục', 'procedure')];
}

const unknown = (path: FaultPath, name: string, vi: string, en: string): Finding =>
  finding(path, 'unknown', `Không có ${vi} ${name}`, `There is no ${en} ${name}`);
