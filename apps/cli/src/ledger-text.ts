import type { CustodyInterval, LateShare, Ledger, LegLedger } from '@lienthong/case';
import { localIso } from '@lienthong/kernel';
import { aligned } from './columns.js';
import type { Language } from './language.js';
import { judgementText, splitText, viewText } from './late-text.js';

/** The custody ledger as people read it: who held the case, who was late, and what each leg inherited. */
export function ledgerText(ledger: Ledger, language: Language): string[] {
  const vi = language === 'vi';
  const head = vi
    ? ['từ', 'đến', 'ai giữ', 'chặng', 'loại', 'dùng', 'được giao', 'quá']
    : ['from', 'to', 'holder', 'leg', 'kind', 'used', 'allotted', 'over'];
  return [
    ...aligned([head, ...ledger.path.map(pathRow)]),
    ...ledger.side.flatMap(({ leg, intervals }) => [
      `${vi ? 'Bên cạnh đường quyết định' : 'Beside the path'}: ${leg}`,
      ...indented(aligned(intervals.map(pathRow))),
    ]),
    ...ledger.segments.flatMap(({ n, owed, late }) => [
      `${vi ? `Hẹn lần ${n}` : `Appointment ${n}`}: ${judgementText(owed, language)}`,
      ...(owed.lateMinutes > 0 ? [`  ${vi ? 'ai chịu' : 'who answers'}: ${splitText(late, language)}`] : []),
      ...indented(aligned(owed.shares.map(shareRow))),
    ]),
    ...legLines(ledger.legs, language),
    ...correctionLines(ledger, language),
  ];
}

function legLines(legs: readonly LegLedger[], language: Language): string[] {
  const late = legs.flatMap(({ leg, view }) => (view && view.lateMinutes > 0 ? [[leg, viewText(view, language)]] : []));
  if (late.length === 0) return [];
  return [language === 'vi' ? 'Từng chặng so với kế hoạch' : 'Each leg against its plan', ...indented(aligned(late))];
}

function correctionLines({ verdict }: Ledger, language: Language): string[] {
  return (verdict?.corrections ?? []).flatMap(({ at, by, owed, endedAt }) => {
    const who = by.kind === 'officer' ? `${by.officer} (${by.agency})` : by.kind;
    const said = `${language === 'vi' ? 'xong' : 'ended'} ${localIso(endedAt)}, ${judgementText(owed, language)}`;
    return [
      `${language === 'vi' ? 'Đính chính' : 'Corrected'} ${localIso(at)}, ${who}: ${said}`,
      ...indented(aligned(owed.shares.map(shareRow))),
    ];
  });
}

const indented = (lines: readonly string[]): string[] => lines.map((line) => `  ${line}`);

const holderOf = ({ agency, class: holderClass }: CustodyInterval | LateShare): string => agency ?? holderClass;

const pathRow = (interval: CustodyInterval): (string | number)[] => [
  localIso(interval.from),
  localIso(interval.to),
  holderOf(interval),
  interval.leg ?? '',
  interval.kind,
  interval.used,
  interval.allotted ?? '',
  interval.over,
];

const shareRow = (share: LateShare): (string | number)[] => [
  share.minutes,
  holderOf(share),
  share.leg ?? '',
  share.cause,
];
