import { PassThrough, Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import type { Language } from '../language.js';
import { run } from '../program.js';

/** Runs the command in this process and gives what it said. */
export async function lienthong(args: readonly string[], language: Language = 'vi') {
  const [output, errors] = [new PassThrough(), new PassThrough()];
  const told = Promise.all([text(output), text(errors)]);
  const code = await run(args, { input: Readable.from([]), output, errors, language, exitCode: 0 });
  output.end();
  errors.end();
  const [out, err] = await told;
  return { code, out, err };
}
