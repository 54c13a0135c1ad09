import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Request } from 'express';
import { HttpProblem } from '../http/problem.js';
import { ANYONE, PERMISSION, type RouteNeeds } from './allowed.decorator.js';
import { type Caller, rememberCaller } from './caller.js';
import { InvalidToken, IssuerUnavailable } from './token-verifier.js';

/** How the guard learns who asks and what a role may do. */
export abstract class Identity {
  /** The caller behind a request, undefined when nobody has signed in. */
  abstract authenticate(request: Request): Promise<Caller | undefined>;
  abstract isPermitted(caller: Caller, permission: string): boolean;
}

/** Denies by default: a route is open to those who hold the permission it names, and to nobody where it names none. */
@Injectable()
export class IdentityGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly identity: Identity,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const needs = this.reflector.getAllAndOverride<RouteNeeds | undefined>(PERMISSION, [
      context.getHandler(),
      context.getClass(),
    ]);
    if (needs === ANYONE) return true;
    const request = context.switchToHttp().getRequest<Request>();
    const caller = await this.identity.authenticate(request).catch((error: unknown) => {
      throw identityProblem(error);
    });
    if (!caller) throw new HttpProblem('identity.missing', {}, [], { 'WWW-Authenticate': 'Bearer realm="lienthong"' });
    if (needs === undefined || !this.identity.isPermitted(caller, needs))
      throw new HttpProblem('identity.not-allowed', { permission: needs ?? 'none' });
    rememberCaller(request, caller);
    return true;
  }
}

/** A failed sign-in or token as the caller is told of it; any other error as it is. */
export function identityProblem(error: unknown): unknown {
  if (error instanceof InvalidToken)
    return new HttpProblem('identity.invalid', {}, [], {
      'WWW-Authenticate': 'Bearer realm="lienthong", error="invalid_token"',
    });
  return error instanceof IssuerUnavailable
    ? new HttpProblem('identity.unavailable', {}, [], { 'Retry-After': '5' })
    : error;
}

/** The token of `Authorization: Bearer …`, undefined where there is none. */
export function bearerToken(request: Pick<Request, 'headers'>): string | undefined {
  return /^Bearer +([\w.~+/-]+=*)$/i.exec(request.headers.authorization ?? '')?.[1];
}
