import type { Command } from 'commander';
import { answer, type CliIo } from '../cli-io.js';
import { mappingJsonSchema } from '../log-import/mapping.schema.js';

export function registerSchema(group: Command, io: CliIo): void {
  group
    .command('schema')
    .description(
      io.language === 'vi'
        ? 'JSON Schema của tệp ánh xạ, cho trình soạn thảo'
        : 'JSON Schema of a mapping, for editors',
    )
    .action(() => answer(io, JSON.stringify(mappingJsonSchema(), null, 2)));
}
