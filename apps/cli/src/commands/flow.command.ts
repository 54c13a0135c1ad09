import type { Command } from 'commander';
import type { CliIo } from '../cli-io.js';
import { registerRebuild } from './flow-rebuild.command.js';

export function register(program: Command, io: CliIo): void {
  const group = program.command('flow').description(io.language === 'vi' ? 'Luồng xử lý hồ sơ' : 'The flows of cases');
  registerRebuild(group, io);
}
