import { DomainError } from '@lienthong/kernel';

/** No case has this code. */
export class CaseUnknown extends DomainError {
  readonly code = 'case.unknown';

  constructor(caseCode: string) {
    super(`No case has the code ${caseCode}`, { caseCode });
  }
}

/** Somebody else's act came in between: what was decided upon is no longer so. Look again, then decide again. */
export class CaseChanged extends DomainError {
  readonly code = 'case.changed';

  constructor(caseCode: string, expected: number, actual: number) {
    super(`${caseCode} was read at ${expected} and stands at ${actual}`, { caseCode, expected, actual });
  }
}

/** Too many acts on one case at once; nothing was recorded. */
export class CaseBusy extends DomainError {
  readonly code = 'case.busy';
  override readonly retryable = true;

  constructor(caseCode: string) {
    super(`${caseCode} is being acted on by many at once`, { caseCode });
  }
}

/** The id of a command was used before, for something else. */
export class CommandIdReused extends DomainError {
  readonly code = 'command.id-reused';

  constructor(commandId: string) {
    super(`The command id ${commandId} stands for another command`, { commandId });
  }
}

/** A command needs a row of personal data that was not given. */
export class PersonalDataMissing extends DomainError {
  readonly code = 'command.personal-data-missing';

  constructor(field: string) {
    super(`The command says nothing for ${field}`, { field });
  }
}

/** No such procedure is published, or none of its versions is valid on the day. */
export class ProcedureUnknown extends DomainError {
  readonly code = 'procedure.unknown';

  constructor(procedure: string, version?: number) {
    super(`No published procedure ${procedure}${version === undefined ? '' : ` in version ${version}`}`, {
      procedure,
      ...(version === undefined ? {} : { version }),
    });
  }
}

/** A published version of a calendar is never edited: what changes is the next version. */
export class CalendarVersionPublished extends DomainError {
  readonly code = 'calendar.version-published';

  constructor(calendar: string, version: string) {
    super(`Calendar ${calendar} version ${version} is published with another text`, { calendar, version });
  }
}

/** A version was retired, from a day that is not moved. */
export class VersionRetired extends DomainError {
  readonly code = 'procedure.retired-already';

  constructor(procedure: string, version: number, on: string) {
    super(`${procedure} version ${version} is retired from ${on} on`, { procedure, version, on });
  }
}

/** A published version is never edited: publish the next one. */
export class ProcedureVersionPublished extends DomainError {
  readonly code = 'procedure.version-published';

  constructor(procedure: string, version: number) {
    super(`${procedure} version ${version} is published with another text`, { procedure, version });
  }
}
