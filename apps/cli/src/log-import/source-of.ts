import { basename } from 'node:path';
import { DomainError } from '@lienthong/kernel';

/** A file whose name gives no key: the mapping has to say one. */
export class SourceUnnamed extends DomainError {
  readonly code = 'import.source-unnamed';
}

/** The key of a log by the name of its file: letters and digits of what stands before the first dot. @throws {SourceUnnamed} */
export function sourceOf(file: string): string {
  const [name = ''] = basename(file).split('.');
  const key = name
    .normalize('NFD')
    .replace(/[^A-Za-z0-9]/g, '')
    .slice(0, 32);
  if (key === '')
    throw new SourceUnnamed(
      `Tên tệp không cho khóa nguồn; hãy ghi source trong ánh xạ · The name of the file gives no key: say source in the mapping`,
      { file },
    );
  return key;
}
