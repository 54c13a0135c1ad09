import type { StoredFact } from '@lienthong/case-store';
import type { FactView } from '@lienthong/contracts/http';

/** A fact as the API tells it: ids and coded values, as they are recorded. */
export const factView = ({ caseCode, seq, type, at, recordedAt, by, custody, data, hash }: StoredFact): FactView => ({
  caseCode,
  seq,
  type,
  at,
  recordedAt,
  by: { ...by },
  custody: { ...custody },
  data: { ...data },
  hash,
});
