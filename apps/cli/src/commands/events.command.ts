import type { Command } from 'commander';
import type { CliIo } from '../cli-io.js';
import { registerRepublish } from './events-republish.command.js';

export function register(program: Command, io: CliIo): void {
  const group = program.command('events').description(io.language === 'vi' ? 'Dòng sự kiện' : 'The stream of events');
  registerRepublish(group, io);
}
