import type { Command } from 'commander';
import type { CliIo } from '../cli-io.js';
import { registerEventLog } from './export-eventlog.command.js';

export function register(program: Command, io: CliIo): void {
  const group = program
    .command('export')
    .description(io.language === 'vi' ? 'Xuất dữ liệu cho công cụ khác' : 'Give data to other tools');
  registerEventLog(group, io);
}
