import { isOnTime766 } from '@lienthong/case';
import { arbTold, tell } from '@lienthong/case/testing/random-history';
import type { RecordedFact } from '@lienthong/contracts/events';
import { plusMinutes } from '@lienthong/kernel';
import fc from 'fast-check';
import { NO_CASE, takeFact } from './case-file.js';
import { keptUntil } from './kept-until.js';

/** QĐ 766, 2.1 (domain.md §3.1): the figures read the facts as the core reads its state, whatever happens to a case. */
it('any case at any minute after its last fact is on time for the figures exactly when it is for the core', () =>
  fc.assert(
    fc.property(arbTold, fc.nat(60_000), (told, later) => {
      const history = tell(told);
      const file = history.facts.reduce((so, fact) => takeFact(so, fact as RecordedFact), NO_CASE);
      const record = file.record;
      if (!record) throw new Error('no record');
      const now = plusMinutes(history.now, later);
      const { keptUntil: until } = keptUntil(record);
      const isOnTime = until && (record.endedAt ?? now) <= until.first;
      expect(isOnTime).toBe(record.internal ? undefined : isOnTime766(history.state, now));
    }),
  ));
