import type { Command } from 'commander';
import type { CliIo } from '../cli-io.js';
import { registerApply } from './calendar-apply.command.js';
import { registerPlan } from './calendar-plan.command.js';
import { registerShow } from './calendar-show.command.js';

export function register(program: Command, io: CliIo): void {
  const group = program
    .command('calendar')
    .description(io.language === 'vi' ? 'Lịch làm việc và các phiên bản của lịch' : 'Calendars and their versions');
  for (const registerOne of [registerPlan, registerApply, registerShow]) registerOne(group, io);
}
