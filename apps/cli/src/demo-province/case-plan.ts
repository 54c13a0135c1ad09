import type { WorkCalendar } from '@lienthong/calendar';
import { type Instant, plusMinutes, workingMinutes } from '@lienthong/kernel';
import { type SeededRandom, seededRandom } from '@lienthong/simulation';

/** What makes a case worth looking at; most have nothing of the kind. */
export type Turn =
  | { readonly kind: 'late'; readonly step: string }
  | { readonly kind: 'stuck'; readonly step: string }
  | { readonly kind: 'supplement'; readonly step: string; readonly answered: boolean }
  | { readonly kind: 'withdrawn' };

/** A case that is going to be told: who asks for what, where, when, and what happens on its way. */
export interface CasePlan {
  readonly number: number;
  readonly procedure: string;
  readonly commune: string;
  readonly openedAt: Instant;
  readonly turn?: Turn;
  /** Of this case alone, so that one case more changes no other. */
  readonly random: SeededRandom;
}

const CASES = 78;
const DAYS = 62;
/** Most live where somebody can sign in. */
const COMMUNES = ['xa-thach-ha', 'phuong-thanh-sen', 'phuong-thanh-sen', 'xa-thach-ha', 'xa-cam-xuyen'] as const;

/** The procedures in turn, and what may happen in each; `undefined`: nothing. */
const TURNS: Readonly<Record<string, readonly (Turn | undefined)[]>> = {
  'lt-khai-sinh': [
    undefined,
    { kind: 'late', step: 'the-bhyt' },
    { kind: 'stuck', step: 'thuong-tru' },
    undefined,
    { kind: 'late', step: 'thuong-tru' },
    undefined,
    { kind: 'withdrawn' },
    undefined,
  ],
  'ho-kinh-doanh-karaoke': [
    undefined,
    { kind: 'supplement', step: 'an-ninh', answered: true },
    { kind: 'late', step: 'an-ninh' },
    undefined,
    { kind: 'stuck', step: 'giay-phep' },
    { kind: 'supplement', step: 'ho-kinh-doanh', answered: false },
  ],
  'bien-dong-dat-dai': [
    undefined,
    { kind: 'late', step: 'tham-tra' },
    undefined,
    { kind: 'supplement', step: 'tham-tra', answered: false },
    { kind: 'stuck', step: 'dang-ky' },
  ],
  'lt-khai-tu': [
    undefined,
    { kind: 'late', step: 'khai-tu' },
    undefined,
    { kind: 'stuck', step: 'xoa-thuong-tru' },
    { kind: 'late', step: 'giai-quyet' },
  ],
  'giay-phep-nha-o': [
    undefined,
    { kind: 'supplement', step: 'tham-dinh', answered: true },
    { kind: 'stuck', step: 'cap-phep' },
    undefined,
    { kind: 'late', step: 'cap-phep' },
  ],
  'giay-phep-xay-dung': [
    undefined,
    { kind: 'late', step: 'tham-dinh' },
    undefined,
    { kind: 'stuck', step: 'cap-phep' },
  ],
  'ly-lich-tu-phap': [undefined, undefined, { kind: 'late', step: 'cap-phieu' }, { kind: 'stuck', step: 'xac-minh' }],
};

/** The cases of two months up to `now`, filed in office hours; the same ones for the same seed and minute. */
export function planCases(seed: number, now: Instant, calendar: WorkCalendar): readonly CasePlan[] {
  const random = seededRandom(seed);
  const from = plusMinutes(now, -DAYS * 1440);
  const span = calendar.minutesBetween(from, now);
  const moments = Array.from({ length: CASES }, () => random.between(1, span)).sort((a, b) => a - b);
  const procedures = Object.keys(TURNS);
  return moments.map((minute, index) => {
    const procedure = procedures[index % procedures.length] ?? '';
    const turns = TURNS[procedure] ?? [];
    const turn = turns[Math.floor(index / procedures.length) % turns.length];
    return {
      number: index + 1,
      procedure,
      commune: COMMUNES[random.between(0, COMMUNES.length - 1)] ?? COMMUNES[0],
      openedAt: calendar.add(from, workingMinutes(minute)),
      ...(turn && { turn }),
      random: seededRandom(seed * 1_000 + index),
    };
  });
}
