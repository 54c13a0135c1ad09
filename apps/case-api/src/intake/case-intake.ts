import type { Applied, CaseStore } from '@lienthong/case-store';
import { mayOpen, type OpenCase, openingRoles } from '@lienthong/contracts/http';
import type { CommandId } from '@lienthong/kernel';
import { HttpProblem } from '@lienthong/platform/http';
import type { Caller } from '@lienthong/platform/identity';
import { Inject, Injectable } from '@nestjs/common';
import { officerActor } from '../identity/officer-actor.js';
import { STORE } from '../tokens.js';

/** Takes cases in for the unit at whose counter the caller sits, and internal work for the agency that has it to do. */
@Injectable()
export class CaseIntake {
  constructor(@Inject(STORE) private readonly store: CaseStore) {}

  /** Registers; at the counter also accepts, in the same transaction, so a case that is not complete leaves nothing behind. */
  open(request: OpenCase, caller: Caller, commandId: CommandId): Promise<Applied> {
    requireMayOpen(request, caller);
    const { applicant, form, accept = request.channel === 'counter', returnBy = caller.agency, ...filed } = request;
    return this.store.open(
      { ...filed, receivedBy: caller.agency, returnBy, accept },
      {
        commandId,
        by: officerActor(caller),
        personal: {
          ...(applicant === undefined ? {} : { applicant: { kind: 'applicant', body: applicant } }),
          ...(form === undefined ? {} : { form: { kind: 'form', body: form } }),
        },
      },
    );
  }
}

/**
 * Citizens come to a counter; work between agencies, which nobody asks for, is opened by whoever has it to do. Which of the two a
 * procedure is, the core decides: it wants an applicant, or refuses one.
 * @throws {HttpProblem}
 */
function requireMayOpen({ applicant }: OpenCase, { roles }: Caller): void {
  const kind = applicant ? 'administrative' : 'internal';
  if (mayOpen(roles, kind)) return;
  throw new HttpProblem('command.not-allowed', { command: 'open', roles: openingRoles[kind].join(', ') });
}
