import { readable } from './log-line.mjs';

it.each([
  { what: 'news of an app stays in its log file', line: '{"level":30,"msg":"listening"}', shown: undefined },
  { what: 'a warning is shown in plain words', line: '{"level":40,"msg":"slow"}', shown: 'WARN slow' },
  {
    what: 'an error is shown with its cause',
    line: '{"level":50,"msg":"no answer","err":{"message":"refused"}}',
    shown: 'ERROR no answer: refused',
  },
  { what: 'a line without structure is shown as it is', line: 'migrated 3', shown: 'migrated 3' },
  { what: 'an empty line is not shown', line: ' ', shown: undefined },
])('$what', ({ line, shown }) => expect(readable(line)).toBe(shown));
