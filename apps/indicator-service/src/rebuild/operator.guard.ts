import { createHash, timingSafeEqual } from 'node:crypto';
import { HttpProblem } from '@lienthong/platform/http';
import { bearerToken } from '@lienthong/platform/identity';
import { type CanActivate, type ExecutionContext, Inject, Injectable } from '@nestjs/common';
import type { Request } from 'express';
import { OPERATOR_KEY } from '../tokens.js';

/** Lets in whoever shows the operators' key as a bearer token; nobody where the service was given none. */
@Injectable()
export class OperatorGuard implements CanActivate {
  constructor(@Inject(OPERATOR_KEY) private readonly key: string | undefined) {}

  canActivate(context: ExecutionContext): boolean {
    const shown = bearerToken(context.switchToHttp().getRequest<Request>());
    if (this.key !== undefined && shown !== undefined && isSame(shown, this.key)) return true;
    throw new HttpProblem('indicators.operator-only', {}, [], { 'WWW-Authenticate': 'Bearer realm="lienthong"' });
  }
}

/** Takes as long for any two texts, whatever they have in common. */
function isSame(one: string, other: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(one), digest(other));
}
