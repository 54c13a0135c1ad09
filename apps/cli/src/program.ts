import { DomainError } from '@lienthong/kernel';
import { Command, CommanderError } from 'commander';
import { spoken } from './answer-lines.js';
import type { CliIo, CommandModule } from './cli-io.js';
import { InvalidField } from './request-fields.js';
import { wordsOfRefusal } from './words-of-refusal.js';

/** Each command is a file that is loaded when it is asked for: `deadline` does not wait for a database's client. */
const commands: Readonly<Record<string, () => Promise<CommandModule>>> = {
  calendar: () => import('./commands/calendar.command.js'),
  case: () => import('./commands/case.command.js'),
  deadline: () => import('./commands/deadline.command.js'),
  elapsed: () => import('./commands/elapsed.command.js'),
  escalation: () => import('./commands/escalation.command.js'),
  events: () => import('./commands/events.command.js'),
  export: () => import('./commands/export.command.js'),
  flow: () => import('./commands/flow.command.js'),
  import: () => import('./commands/import.command.js'),
  indicators: () => import('./commands/indicators.command.js'),
  organisation: () => import('./commands/organisation.command.js'),
  procedure: () => import('./commands/procedure.command.js'),
  setup: () => import('./commands/setup.command.js'),
  simulate: () => import('./commands/simulate.command.js'),
  token: () => import('./commands/token.command.js'),
};

/** Runs `lienthong` with the arguments after its name; gives the exit code. */
export async function run(args: readonly string[], io: CliIo): Promise<number> {
  const asked = args.map((arg) => (Object.hasOwn(commands, arg) ? commands[arg] : undefined)).find(Boolean);
  const modules = await Promise.all((asked ? [asked] : Object.values(commands)).map((load) => load()));
  const program = new Command('lienthong')
    .description(io.language === 'vi' ? 'Một cửa liên thông' : 'Interlinked one-stop procedures')
    .option('--lang <vi|en>', io.language === 'vi' ? 'ngôn ngữ (mặc định theo LANG)' : 'language (LANG unless given)')
    .configureOutput({ writeOut: (text) => io.output.write(text), writeErr: (text) => io.errors.write(text) })
    .exitOverride();
  for (const { register } of modules) register(program, io);
  try {
    await program.parseAsync(args, { from: 'user' });
    return io.exitCode;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode;
    io.errors.write(`lienthong: ${await faultIn(error, io)}\n`);
    return 1;
  }
}

/** A refusal in words; what nobody foresaw with the place where it happened. */
async function faultIn(error: unknown, io: CliIo): Promise<string> {
  if (error instanceof InvalidField) return spoken(error, io);
  if (error instanceof DomainError) return `${await wordsOfRefusal(error, io.language)} (${error.code})`;
  // told by its name: the settings' schema is loaded by those commands alone that read settings
  if (error instanceof Error && error.name === 'InvalidSettings') return error.message;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
