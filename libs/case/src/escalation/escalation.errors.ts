import { DomainError } from '@lienthong/kernel';

/** Nobody was told of the leg on that rung. */
export class EscalationUnknown extends DomainError {
  readonly code = 'escalation.unknown';
  constructor(leg: string, rung: number) {
    super(`Leg ${leg} was not escalated to rung ${rung}`, { leg, rung });
  }
}
