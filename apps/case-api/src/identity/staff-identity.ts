import { isPermitted, type Permission } from '@lienthong/contracts/http';
import {
  bearerToken,
  type Caller,
  callerFromClaims,
  cookieValue,
  Identity,
  type SealedCookies,
  type VerifyToken,
} from '@lienthong/platform/identity';
import { Injectable } from '@nestjs/common';
import type { Request } from 'express';

export const SESSION_COOKIE = 'lienthong-session';
export const SESSION = 'session';

/** Staff by bearer token; a browser's session cookie is good for reading alone, so that no other site can act through it. */
@Injectable()
export class StaffIdentity extends Identity {
  constructor(
    private readonly verify: VerifyToken,
    private readonly cookies: SealedCookies,
  ) {
    super();
  }

  async authenticate(request: Request): Promise<Caller | undefined> {
    const token = bearerToken(request);
    if (token !== undefined) return callerFromClaims(await this.verify(token));
    const readsOnly = request.method === 'GET' || request.method === 'HEAD';
    return readsOnly ? this.signedIn(request) : undefined;
  }

  /** Who has signed in with this browser. */
  async signedIn(request: Request): Promise<Caller | undefined> {
    const sealed = cookieValue(request.headers.cookie, SESSION_COOKIE);
    const session = sealed === undefined ? undefined : await this.cookies.open(sealed, SESSION);
    return session && callerFromClaims(session);
  }

  isPermitted(caller: Caller, permission: string): boolean {
    return isPermitted(caller.roles, permission as Permission);
  }
}
