import { type Language, preferredLanguage } from '@lienthong/platform/http';
import { cookieValue } from '@lienthong/platform/identity';
import type { Request, Response } from 'express';

const LANGUAGE_COOKIE = 'lienthong-language';
const YEAR_MS = 365 * 24 * 60 * 60_000;

/** In which language a page is said: as the reader chose last with this browser, else as the browser prefers. */
export function pageLanguage({ headers }: Request): Language {
  const chosen = cookieValue(headers.cookie, LANGUAGE_COOKIE);
  return chosen === 'vi' || chosen === 'en' ? chosen : preferredLanguage(headers['accept-language']);
}

/** Keeps what the reader chose: also behind links that say nothing of it, and on the way through sign-in. */
export function keepLanguage(response: Response, language: Language, isSecure: boolean): void {
  const options = { httpOnly: true, sameSite: 'lax', secure: isSecure, path: '/' } as const;
  response.cookie(LANGUAGE_COOKIE, language, { ...options, maxAge: YEAR_MS });
}
