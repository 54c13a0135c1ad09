import type { PlainDate } from '@lienthong/kernel';
import type { Bilingual, LegalReference } from '../definition.js';

/** What a ground may be given for. */
export type GroundUse = 'refuse-case' | 'stop' | 'second-supplement' | 'refuse-handoff' | 'return-handoff';

/** A coded reason that law or procedure names, so that no decision rests on free text alone (domain.md L4, L7, L17). */
export interface Ground {
  readonly code: string;
  readonly use: GroundUse;
  readonly title: Bilingual;
  readonly basis: LegalReference;
  /** Days on which it may be given, both included; open where absent. */
  readonly from?: PlainDate;
  readonly to?: PlainDate;
}
