import type { Command } from 'commander';
import type { CliIo } from '../cli-io.js';
import { registerImpact } from './procedure-impact.command.js';
import { registerList } from './procedure-list.command.js';
import { registerMove } from './procedure-move.command.js';
import { registerPublish } from './procedure-publish.command.js';
import { registerRetire } from './procedure-retire.command.js';
import { registerSchema } from './procedure-schema.command.js';
import { registerShow } from './procedure-show.command.js';
import { registerValidate } from './procedure-validate.command.js';

export function register(program: Command, io: CliIo): void {
  const group = program.command('procedure').description(io.language === 'vi' ? 'Thủ tục, quy trình' : 'Procedures');
  for (const registerOne of [
    registerValidate,
    registerPublish,
    registerRetire,
    registerImpact,
    registerMove,
    registerList,
    registerShow,
    registerSchema,
  ])
    registerOne(group, io);
}
