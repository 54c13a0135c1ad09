import type { Command } from 'commander';
import type { CliIo } from '../cli-io.js';
import { registerEventLog } from './import-eventlog.command.js';
import { registerSchema } from './import-schema.command.js';

export function register(program: Command, io: CliIo): void {
  const group = program
    .command('import')
    .description(io.language === 'vi' ? 'Nhập lịch sử từ hệ thống cũ' : 'History from older systems');
  registerEventLog(group, io);
  registerSchema(group, io);
}
