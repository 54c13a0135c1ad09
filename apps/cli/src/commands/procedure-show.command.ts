import { existsSync, readFileSync } from 'node:fs';
import { loadAgencies, loadProcedures, publishContext } from '@lienthong/catalogue';
import { DomainError } from '@lienthong/kernel';
import type { ProcedureDefinition } from '@lienthong/procedure';
import { parseProcedure } from '@lienthong/procedure/schema';
import { type Command, Option } from 'commander';
import { answer, type CliIo } from '../cli-io.js';
import { tellFaults } from '../procedure-formats/faults.js';
import { asMermaid } from '../procedure-formats/mermaid.format.js';
import { asTable } from '../procedure-formats/table.format.js';

/** Asked for a procedure that the catalogue does not hold. */
class UnknownProcedure extends DomainError {
  readonly code = 'procedure.not-in-catalogue';
}

interface Options {
  readonly format: 'table' | 'mermaid' | 'bpmn';
  readonly json?: boolean;
}

export function registerShow(group: Command, io: CliIo): void {
  const say = (vi: string, en: string) => (io.language === 'vi' ? vi : en);
  group
    .command('show')
    .argument('<CODE|FILE>')
    .description(say('Một thủ tục: bảng, sơ đồ Mermaid hoặc BPMN 2.0', 'One procedure: table, Mermaid or BPMN 2.0'))
    .addOption(new Option('--format <FORMAT>').choices(['table', 'mermaid', 'bpmn']).default('table'))
    .option('--json', say('trả lời bằng JSON', 'answer in JSON'))
    .action((code: string, options: Options) => show(code, options, io));
}

async function show(code: string, options: Options, io: CliIo): Promise<void> {
  const definition = existsSync(code) ? inFile(code, io) : newest(code);
  if (!definition) return;
  await answer(io, options.json ? JSON.stringify(definition) : await drawn(definition, options.format, io));
}

async function drawn(definition: ProcedureDefinition, format: Options['format'], { language }: CliIo): Promise<string> {
  const agencies = loadAgencies();
  if (format === 'table') return asTable(definition, agencies, language);
  if (format === 'mermaid') return asMermaid(definition, agencies, language);
  const { asBpmn } = await import('../procedure-formats/bpmn.format.js');
  return asBpmn(definition, agencies, language);
}

/** The definition of a file; its faults are said where it may not be published. */
function inFile(file: string, io: CliIo): ProcedureDefinition | undefined {
  const text = readFileSync(file, 'utf8');
  const parsed = parseProcedure(text, publishContext([text]));
  if ('ok' in parsed) return parsed.ok;
  tellFaults(file, parsed.faults, io);
  io.exitCode = 1;
  return undefined;
}

function newest(code: string): ProcedureDefinition {
  const procedures = loadProcedures();
  const versions = procedures.filter((one) => one.code === code).sort((a, b) => b.version - a.version);
  if (versions[0]) return versions[0];
  const known = procedures.map((one) => one.code).join(', ');
  throw new UnknownProcedure(`Không có thủ tục / no procedure "${code}": ${known}`);
}
