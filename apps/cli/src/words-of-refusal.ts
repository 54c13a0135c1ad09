import type { DomainError } from '@lienthong/kernel';
import type { Language } from './language.js';
import { wordingOf } from './wording-of-error.js';

/** A refusal in words: those that the command has of its own, else those that the API says it with. */
export async function wordsOfRefusal(error: DomainError, language: Language): Promise<string> {
  const own = wordingOf(error)[language];
  if (own !== error.message) return own;
  // loaded when it is needed: `deadline` starts without it
  const { problemCatalogue } = await import('@lienthong/contracts/http');
  const text = problemCatalogue[error.code];
  if (!text) return own;
  const said = [text.title[language], text.detail?.[language]].filter(Boolean).join('. ');
  return said.replace(/\{(\w+)\}/g, (_, name: string) => String(error.details[name] ?? ''));
}
