import type { Command } from 'commander';
import type { CliIo } from '../cli-io.js';
import { registerAcknowledge } from './escalation-acknowledge.command.js';
import { registerList } from './escalation-list.command.js';

export function register(program: Command, io: CliIo): void {
  const group = program
    .command('escalation')
    .description(
      io.language === 'vi' ? 'Việc trễ đã báo cho người đứng đầu' : 'Delays that the head of an agency was told of',
    );
  registerList(group, io);
  registerAcknowledge(group, io);
}
