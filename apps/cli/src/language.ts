import type { Wording } from '@lienthong/calendar';

export type Language = keyof Wording;

/** `--lang` when given, else what the machine is set to; Vietnamese unless that is English. */
export function languageOf(args: readonly string[], env: Readonly<Record<string, string | undefined>>): Language {
  const at = args.findIndex((arg) => /^--lang(=|$)/.test(arg));
  const flag = at < 0 ? undefined : (args[at]?.split('=')[1] ?? args[at + 1]);
  const asked = flag ?? (env.LC_ALL || env.LC_MESSAGES || env.LANG);
  return asked?.toLowerCase().startsWith('en') ? 'en' : 'vi';
}
