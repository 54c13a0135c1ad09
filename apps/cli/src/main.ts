import { languageOf } from './language.js';
import { run } from './program.js';

const args = process.argv.slice(2);

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // the reader (`| head`) has seen enough
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});
process.exitCode = await run(args, {
  input: process.stdin,
  output: process.stdout,
  errors: process.stderr,
  language: languageOf(args, process.env),
  exitCode: 0,
});
