import { type Appointment766, onTimeUntil766 } from '@lienthong/case';
import { type Instant, instant } from '@lienthong/kernel';
import type { AppointmentRecord } from './appointment-record.js';
import type { CaseRecord } from './case-record.js';

/** What was judged already: on time, or not, whatever end comes. */
const ANY_END = instant('9999-12-31T00:00:00Z');
const NO_END = instant('0001-01-01T00:00:00Z');

/**
 * Until which end a dossier is on time for the national index: by NgayHenTra as it was first synced, and as it is said now,
 * since moving the date afterwards is the classic fraud. Empty for work that no citizen asked for, for a component of a filing, and
 * where no date was ever promised (2.1d wants the longest term of the procedure instead, which the topic does not tell).
 * @see QĐ 766/QĐ-TTg, 2.1 and 2.1a–d (domain.md §3.1)
 */
export function keptUntil(record: CaseRecord): {
  readonly keptUntil?: { readonly first: Instant; readonly current: Instant };
} {
  const { appointments, requests, internal, parent, endedAt, withdrawalAskedAt } = record;
  // a request to take it back is the end as long as no other one has come
  const asked = endedAt ? undefined : withdrawalAskedAt;
  if (internal || parent || appointments.length === 0) return {};
  const until = (dateOf: (appointment: AppointmentRecord) => Instant): Instant => {
    const limit = onTimeUntil766(
      appointments.map(
        (one): Appointment766 => ({
          dueAt: dateOf(one),
          ...present(one.metAt),
          requests: requests.filter(({ appointment }) => appointment === one.n),
        }),
      ),
      requests.length,
    );
    if (!asked) return limit;
    return asked <= limit ? ANY_END : NO_END;
  };
  return { keptUntil: { first: until(({ firstAt }) => firstAt), current: until(({ currentAt }) => currentAt) } };
}

const present = (metAt: Instant | undefined): Pick<Appointment766, 'metAt'> => (metAt ? { metAt } : {});

/** Status 9 or 10, with the working minutes that it took (QĐ 766, 2.2). */
export const isFinished = ({ outcome, origin, internal }: CaseRecord): boolean =>
  outcome === 'completed' && origin === 'own' && !internal;
