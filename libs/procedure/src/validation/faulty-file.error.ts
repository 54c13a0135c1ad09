import { DomainError } from '@lienthong/kernel';
import type { Fault } from './fault.js';

/** A file that cannot be used as it is written; every fault by path and line. */
export abstract class FaultyFile extends DomainError {
  constructor(
    readonly file: string,
    readonly faults: readonly Fault[],
  ) {
    const each = faults.map(({ line, path, message }) => `${line}: ${path}: ${message.en}`);
    super(`${file}: ${each.join('; ')}`, { file, faults: faults.length });
  }
}
