import type { AgencyCode, OfficerId } from '@lienthong/kernel';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';

/** Who is asking: an officer, where he works, and what he may do. */
export interface Caller {
  readonly officer: OfficerId;
  readonly agency: AgencyCode;
  /** Division of the agency (bộ phận), where the issuer names one. */
  readonly unit?: string;
  readonly roles: readonly string[];
  readonly name: string;
}

const callers = new WeakMap<object, Caller>();

export function rememberCaller(request: object, caller: Caller): void {
  callers.set(request, caller);
}

/** The officer behind a request, once the guard has let it pass. */
export function callerOf(request: object): Caller {
  const caller = callers.get(request);
  if (!caller) throw new Error('No caller: the route is open to anyone');
  return caller;
}

/** Hands the caller to a route. */
export const Actor = createParamDecorator((_data: undefined, context: ExecutionContext) =>
  callerOf(context.switchToHttp().getRequest<object>()),
);
