import { DomainError } from '@lienthong/kernel';

/** Neither law nor definition names that ground, so nothing may rest on it. */
export class GroundUnknown extends DomainError {
  readonly code = 'ground.unknown';
  constructor(field: string, value: string, allowed: readonly string[]) {
    const names = allowed.length > 0 ? allowed.join(', ') : '–';
    super(`${field} ${value} is no ground here; there are: ${names}`, { field, value, allowed: names });
  }
}
