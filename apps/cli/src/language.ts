import type { Wording } from '@lienthong/calendar';

export type Language = keyof Wording;

/** `--lang` when given, else what the machine is set to; Vietnamese unless that is English. */
export function languageOf(args: readonly string[], env: Readonly<Record<string, string | undefined>>): Language {
  const flag =
    args.find((arg) => arg.startsWith('--lang='))?.slice('--lang='.length) ?? args[args.indexOf('--lang') + 1];
  const asked = args.some((arg) => /^--lang(=|$)/.test(arg)) ? flag : (env.LC_ALL ?? env.LC_MESSAGES ?? env.LANG);
  return asked?.toLowerCase().startsWith('en') ? 'en' : 'vi';
}
