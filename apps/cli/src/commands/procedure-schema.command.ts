import { procedureJsonSchema } from '@lienthong/procedure/schema';
import type { Command } from 'commander';
import { answer, type CliIo } from '../cli-io.js';

export function registerSchema(group: Command, io: CliIo): void {
  group
    .command('schema')
    .description(
      io.language === 'vi'
        ? 'JSON Schema của tệp thủ tục, cho trình soạn thảo'
        : 'JSON Schema of a procedure file, for editors',
    )
    .action(() => answer(io, JSON.stringify(procedureJsonSchema(), null, 2)));
}
