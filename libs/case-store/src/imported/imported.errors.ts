import { DomainError } from '@lienthong/kernel';

/** Another import of the same source is at work. */
export class ImportRunning extends DomainError {
  readonly code = 'import.running';

  constructor(source: string) {
    super(`An import of ${source} is running`, { source });
  }
}
