import type { Command } from 'commander';
import type { CliIo } from '../cli-io.js';
import { registerAtRisk } from './case-at-risk.command.js';
import { registerExplain } from './case-explain.command.js';
import { registerExport } from './case-export.command.js';
import { registerLedger } from './case-ledger.command.js';
import { registerOpen } from './case-open.command.js';
import { registerSheet } from './case-sheet.command.js';
import { registerShow } from './case-show.command.js';
import { registerVerify } from './case-verify.command.js';

export function register(program: Command, io: CliIo): void {
  const group = program.command('case').description(io.language === 'vi' ? 'Hồ sơ' : 'Cases');
  for (const registerOne of [
    registerOpen,
    registerShow,
    registerLedger,
    registerSheet,
    registerExport,
    registerVerify,
    registerExplain,
    registerAtRisk,
  ])
    registerOne(group, io);
}
