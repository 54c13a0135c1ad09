import type { CaseEventType } from '@lienthong/case';
import type { RecordedFact } from '@lienthong/contracts/events';

/** The recorded fact of one kind. */
export type FactOf<Type extends CaseEventType> = Extract<RecordedFact, { readonly type: Type }>;
