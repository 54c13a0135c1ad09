import type { Command } from 'commander';
import type { CliIo } from '../cli-io.js';
import { registerItems } from './indicators-items.command.js';
import { registerLate } from './indicators-late.command.js';
import { registerOutlook } from './indicators-outlook.command.js';
import { registerQuality } from './indicators-quality.command.js';
import { registerRanking } from './indicators-ranking.command.js';
import { registerRebuild } from './indicators-rebuild.command.js';
import { registerReport } from './indicators-report.command.js';
import { registerShow } from './indicators-show.command.js';
import { registerTargets } from './indicators-targets.command.js';

export function register(program: Command, io: CliIo): void {
  const group = program
    .command('indicators')
    .description(io.language === 'vi' ? 'Chỉ số đúng hạn, trễ hạn' : 'On-time figures');
  for (const registerOne of [
    registerShow,
    registerItems,
    registerReport,
    registerLate,
    registerOutlook,
    registerQuality,
    registerRanking,
    registerTargets,
    registerRebuild,
  ])
    registerOne(group, io);
}
