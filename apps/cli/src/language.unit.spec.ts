import { languageOf } from './language.js';

it.each<[string, string[], Record<string, string>, string]>([
  ['Vietnamese when nothing is said', [], {}, 'vi'],
  ['Vietnamese on a machine without a language', [], { LANG: 'C.UTF-8' }, 'vi'],
  ['English on an English machine', [], { LANG: 'en_US.UTF-8' }, 'en'],
  ['LC_ALL over LANG, when it says something', [], { LC_ALL: '', LANG: 'en_GB' }, 'en'],
  ['the flag over the machine', ['--lang', 'vi', 'deadline'], { LANG: 'en_US' }, 'vi'],
  ['the flag behind the command', ['deadline', '--lang=en'], { LANG: 'vi_VN' }, 'en'],
])('speaks %s', (_what, args, env, language) => expect(languageOf(args, env)).toBe(language));
