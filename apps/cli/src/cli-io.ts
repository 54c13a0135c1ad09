import { once } from 'node:events';
import type { Command } from 'commander';
import type { Language } from './language.js';

/** The streams of one run of the command, and the language it speaks. */
export interface CliIo {
  readonly input: NodeJS.ReadableStream;
  readonly output: NodeJS.WritableStream;
  readonly errors: NodeJS.WritableStream;
  readonly language: Language;
  /** Set by a command that answered, but not everything. */
  exitCode: number;
}

/** What each file under commands/ exports. */
export interface CommandModule {
  register(program: Command, io: CliIo): void;
}

/** Writes one line to standard output, waiting where the reader is slower. */
export async function answer({ output }: CliIo, line: string): Promise<void> {
  if (!output.write(`${line}\n`)) await once(output, 'drain');
}
