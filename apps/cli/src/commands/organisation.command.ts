import type { Command } from 'commander';
import type { CliIo } from '../cli-io.js';
import { registerApply } from './organisation-apply.command.js';
import { registerList } from './organisation-list.command.js';
import { registerOffices } from './organisation-offices.command.js';
import { registerPlan } from './organisation-plan.command.js';
import { registerStandIn } from './organisation-stand-in.command.js';

export function register(program: Command, io: CliIo): void {
  const group = program
    .command('organisation')
    .description(
      io.language === 'vi' ? 'Cơ quan, chức vụ, sáp nhập và chia tách' : 'Agencies, offices, mergers and splits',
    );
  registerList(group, io);
  registerPlan(group, io);
  registerApply(group, io);
  registerOffices(group, io);
  registerStandIn(group, io);
}
