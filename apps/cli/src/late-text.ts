import type { Judgement, LateSplit, LegView } from '@lienthong/case';
import { type AgencyCode, type Instant, localIso } from '@lienthong/kernel';
import type { Language } from './language.js';

const words = {
  vi: {
    early: 'trước hạn',
    'on-time': 'đúng hạn',
    late: 'trễ hạn',
    minutes: 'phút làm việc',
    citizen: 'người dân',
    outside: 'cơ quan ngoài',
    system: 'hệ thống',
    own: 'tự mình',
    inherited: 'do trước để lại',
    agencies: 'cơ quan khác',
    planned: 'kế hoạch',
  },
  en: {
    early: 'early',
    'on-time': 'on time',
    late: 'late',
    minutes: 'working minutes',
    citizen: 'citizen',
    outside: 'outside bodies',
    system: 'system',
    own: 'own',
    inherited: 'inherited',
    agencies: 'other agencies',
    planned: 'planned',
  },
} as const;

/** How a text writes an instant: as machines do unless told. */
type Written = (at: Instant) => string;

/** `2025-05-05T17:30 trễ hạn 630 phút làm việc`. */
export function judgementText(
  { dueAt, timeliness, lateMinutes }: Judgement,
  language: Language,
  written: Written = localIso,
): string {
  const say = words[language];
  const minutes = lateMinutes > 0 ? ` ${lateMinutes} ${say.minutes}` : '';
  return `${written(dueAt)} ${say[timeliness]}${minutes}`;
}

/** Who answers for a delay of the case: each agency by name, then citizen, outside bodies, system. */
export function splitText(
  { agencies, citizen, outside, system }: LateSplit,
  language: Language,
  nameOf: (agency: AgencyCode) => string = String,
): string {
  const say = words[language];
  return [
    ...agencies.map(({ agency, minutes }) => `${nameOf(agency)} ${minutes}`),
    ...[`${say.citizen} ${citizen}`, `${say.outside} ${outside}`, `${say.system} ${system}`],
  ].join(', ');
}

/** What a leg did to its own delay, and what came late to it. */
export function viewText(
  { plannedDueAt, lateMinutes, own, inherited }: LegView,
  language: Language,
  written: Written = localIso,
): string {
  const say = words[language];
  const parts = [
    [say.agencies, inherited.agencies],
    [say.citizen, inherited.citizen],
    [say.outside, inherited.outside],
    [say.system, inherited.system],
  ] as const;
  const sum = parts.reduce((all, [, minutes]) => all + minutes, 0);
  const from = parts.flatMap(([who, minutes]) => (minutes > 0 ? [`${who} ${minutes}`] : [])).join(', ');
  const came = sum > 0 ? `${say.inherited} ${sum} (${from})` : `${say.inherited} 0`;
  return `${say.planned} ${written(plannedDueAt)}: ${lateMinutes} = ${say.own} ${own} + ${came}`;
}
