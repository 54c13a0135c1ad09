import { DomainError } from '@lienthong/kernel';

/** The leg is worked in this case, by no component procedure. */
export class NoComponentProcedure extends DomainError {
  readonly code = 'child.no-component-procedure';
  constructor(leg: string) {
    super(`Leg ${leg} has no component procedure`, { leg });
  }
}

/** The leg has another child case. */
export class ChildDiffers extends DomainError {
  readonly code = 'child.differs';
  constructor(leg: string, child: string) {
    super(`The child case of leg ${leg} is ${child}`, { leg, child });
  }
}
