import { HttpProblem } from '@lienthong/platform/http';
import {
  callerFromClaims,
  cookieValue,
  identityProblem,
  isLoopback,
  type SealedCookies,
  SignIn,
  type VerifyToken,
} from '@lienthong/platform/identity';
import { Controller, Get, Inject, Post, Req, Res } from '@nestjs/common';
import type { CookieOptions, Request, Response } from 'express';
import { AllowedToAnyone } from '../contract/serves.decorator.js';
import { SESSION, SESSION_COOKIE } from '../identity/staff-identity.js';
import { COOKIES, PUBLIC_ADDRESS, VERIFY_TOKEN } from '../tokens.js';
import { pageLanguage } from './page-language.js';

const PENDING_COOKIE = 'lienthong-sign-in';
const PENDING = 'sign-in';
const PENDING_SECONDS = 600;

/** Sign-in of a browser: authorization code with PKCE. The session is a sealed cookie; tokens never reach a script. */
@Controller()
@AllowedToAnyone()
export class SignInController {
  private readonly cookie: CookieOptions;

  constructor(
    private readonly signIn: SignIn,
    @Inject(COOKIES) private readonly cookies: SealedCookies,
    @Inject(VERIFY_TOKEN) private readonly verify: VerifyToken,
    @Inject(PUBLIC_ADDRESS) private readonly address: URL,
  ) {
    this.cookie = { httpOnly: true, sameSite: 'lax', secure: address.protocol === 'https:', path: '/' };
  }

  @Get('sign-in')
  async begin(@Req() request: Request, @Res() response: Response): Promise<void> {
    const done = new URL('/sign-in/done', this.originOf(request));
    const { address, pending } = await this.signIn.begin(done.href, pageLanguage(request)).catch(refuse);
    const sealed = await this.cookies.seal({ ...pending }, PENDING, nowSeconds() + PENDING_SECONDS);
    response.cookie(PENDING_COOKIE, sealed, { ...this.cookie, maxAge: PENDING_SECONDS * 1000 });
    response.set('Cache-Control', 'no-store').redirect(303, address.href);
  }

  @Get('sign-in/done')
  async finish(@Req() request: Request, @Res() response: Response): Promise<void> {
    const sealed = cookieValue(request.headers.cookie, PENDING_COOKIE);
    const pending = sealed === undefined ? undefined : await this.cookies.open(sealed, PENDING);
    if (typeof pending?.verifier !== 'string' || typeof pending.state !== 'string')
      throw new HttpProblem('identity.sign-in-lost');
    const returned = new URL(request.originalUrl, this.originOf(request));
    const claims = await this.signIn
      .finish(returned, { verifier: pending.verifier, state: pending.state })
      .then(this.verify)
      .catch(refuse);
    const { officer, roles, ...rest } = callerFromClaims(claims);
    const expiresAt = claims.exp ?? nowSeconds() + PENDING_SECONDS;
    const session = await this.cookies.seal({ sub: officer, roles: [...roles], ...rest }, SESSION, expiresAt);
    response.clearCookie(PENDING_COOKIE, this.cookie);
    response.cookie(SESSION_COOKIE, session, { ...this.cookie, maxAge: (expiresAt - nowSeconds()) * 1000 });
    response.set('Cache-Control', 'no-store').redirect(303, '/');
  }

  @Post('sign-out')
  leave(@Res() response: Response): void {
    response.clearCookie(SESSION_COOKIE, this.cookie);
    response.redirect(303, '/');
  }

  /**
   * Where the browser thinks we are. On one machine people write 127.0.0.1 or localhost, and cookies belong to what they
   * wrote; elsewhere the setting alone counts, for a Host header can be forged.
   */
  private originOf({ headers }: Request): URL {
    const asked = URL.parse(`http://${headers.host}`);
    return asked && isLoopback(asked) && isLoopback(this.address) ? asked : this.address;
  }
}

const nowSeconds = (): number => Math.floor(Date.now() / 1000);

const refuse = (error: unknown): never => {
  throw identityProblem(error);
};
