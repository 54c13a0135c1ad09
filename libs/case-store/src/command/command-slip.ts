import type { Actor, CaseState } from '@lienthong/case';
import type { CaseCode, Clock, CommandId } from '@lienthong/kernel';
import type { Pool } from 'pg';
import type { StoredFact } from '../fact/stored-fact.js';
import type { Personal } from '../person-data/personal-data.js';
import type { Registry } from '../registry/registry.js';

/** What goes with a command. */
export interface CommandSlip {
  /** Fixed by the sender: a repeat finds what the first one did. */
  readonly commandId: CommandId;
  readonly by: Actor;
  /** What is said of persons, by the field of the command that will refer to it. */
  readonly personal?: Personal;
  /** The version (ETag) that the sender saw: of the leg for a command on a leg, else of the case. */
  readonly expected?: number;
}

/** What became of a command. */
export interface Applied {
  readonly caseCode: CaseCode;
  /** The facts of this command; none when it had nothing to say. */
  readonly facts: readonly StoredFact[];
  /** Seq of the last of them, or of the case where there are none. */
  readonly lastSeq: number;
  /** It was carried out before; nothing is recorded now. */
  readonly repeated: boolean;
  readonly state: CaseState;
}

/** What the parts of the store share. */
export interface StoreAccess {
  readonly pool: Pool;
  readonly clock: Clock;
  readonly registry: Registry;
}
