import type { StoredFact } from '@lienthong/case-store';
import { HttpProblem } from '@lienthong/platform/http';

const TOLD = 20;

/** Says who did what since the version that the caller saw; coded values and opaque ids only. */
export function stalePrecondition(facts: readonly StoredFact[], seen: number, current: number): HttpProblem {
  const since = facts.filter(({ seq }) => seq > seen).map(({ seq, type, at, by }) => ({ seq, type, at, by }));
  const last = since.at(-1);
  return new HttpProblem(
    'precondition.stale',
    {
      by: last ? whoIs(last.by) : '…',
      did: last?.type ?? '…',
      at: last?.at ?? '…',
      current,
      since: since.slice(-TOLD),
    },
    [],
    { ETag: `"${current}"` },
  );
}

const whoIs = (by: StoredFact['by']): string => (by.kind === 'officer' ? `${by.officer} (${by.agency})` : by.kind);
