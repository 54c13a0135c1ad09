import type { Applied, CaseStore } from '@lienthong/case-store';
import type { OpenCase } from '@lienthong/contracts/http';
import type { CommandId } from '@lienthong/kernel';
import type { Caller } from '@lienthong/platform/identity';
import { Inject, Injectable } from '@nestjs/common';
import { STORE } from '../tokens.js';

/** Takes cases in for the unit at whose counter the caller sits. */
@Injectable()
export class CaseIntake {
  constructor(@Inject(STORE) private readonly store: CaseStore) {}

  /** Registers; at the counter also accepts, in the same transaction, so a case that is not complete leaves nothing behind. */
  open(request: OpenCase, caller: Caller, commandId: CommandId): Promise<Applied> {
    const { applicant, form, accept = request.channel === 'counter', returnBy = caller.agency, ...filed } = request;
    return this.store.open(
      { ...filed, receivedBy: caller.agency, returnBy, accept },
      {
        commandId,
        by: { kind: 'officer', officer: caller.officer, agency: caller.agency },
        personal: {
          applicant: { kind: 'applicant', body: applicant },
          ...(form === undefined ? {} : { form: { kind: 'form', body: form } }),
        },
      },
    );
  }
}
