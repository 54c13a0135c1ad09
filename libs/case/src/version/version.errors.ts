import { DomainError } from '@lienthong/kernel';

/** No such version of the case's procedure is published. */
export class VersionUnknown extends DomainError {
  readonly code = 'version.unknown';
  constructor(procedure: string, version: number) {
    super(`${procedure} has no version ${version}`, { procedure, version });
  }
}

/** What the case has done so far has no place in the other version: the step is named. */
export class VersionNotMappable extends DomainError {
  readonly code = 'version.not-mappable';
  constructor(
    step: string,
    version: number,
    readonly because: 'gone' | 'changed' | 'outcome' | 'order',
  ) {
    super(`Step ${step} stands in the way of version ${version} (${because})`, { step, version, because });
  }
}

/** The law of the other version leaves running cases on the version that they stand on. */
export class VersionLeavesRunning extends DomainError {
  readonly code = 'version.leaves-running';
  constructor(procedure: string, version: number) {
    super(`Running cases of ${procedure} do not go over to version ${version}`, { procedure, version });
  }
}

/** The other version asks for a routing value that the case was never given. */
export class VersionAsksMore extends DomainError {
  readonly code = 'version.asks-more';
  constructor(field: string, version: number) {
    super(`Version ${version} asks for ${field}, which the case was never given`, { field, version });
  }
}
