import { AGENCIES, PROCEDURES, YEARS } from './made-up-legs.js';

export type Question = Readonly<Record<string, string>>;

/** A small linear congruential generator: the same questions in every run. */
function chance(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
    return Math.floor((state / 2 ** 31) * below);
  };
}

const two = (n: number): string => String(n).padStart(2, '0');

/** What supervisors ask a board in the course of a day, kinds in turn. */
export function questionsOfADay(count: number): readonly { readonly kind: string; readonly question: Question }[] {
  const pick = chance(766);
  const year = () => YEARS.first + pick(YEARS.last - YEARS.first + 1);
  const month = (): Question => {
    const [y, m] = [year(), 1 + pick(12)];
    return { from: `${y}-${two(m)}-01`, to: `${y}-${two(m)}-${new Date(Date.UTC(y, m, 0)).getUTCDate()}` };
  };
  const quarter = (): Question => {
    const [y, q] = [year(), pick(4)];
    return { from: `${y}-${two(q * 3 + 1)}-01`, to: `${y}-${two(q * 3 + 3)}-${q === 0 || q === 3 ? 31 : 30}` };
  };
  const whole = (): Question => {
    const y = year();
    return { from: `${y}-01-01`, to: `${y}-12-31` };
  };
  const all: Question = { from: `${YEARS.first}-01-01`, to: `${YEARS.last}-12-31` };
  const odd = (): Question => ({
    from: `${YEARS.last - 1}-${two(1 + pick(12))}-${two(2 + pick(26))}`,
    to: `${YEARS.last}-${two(1 + pick(12))}-${two(2 + pick(26))}`,
  });
  const agency = () => `co-quan-${pick(AGENCIES)}`;
  const kinds: Readonly<Record<string, () => Question>> = {
    'cơ quan, tháng · by agency, a month': () => ({ ...month(), by: 'agency' }),
    'cơ quan, quý · by agency, a quarter': () => ({ ...quarter(), by: 'agency', sort: '-late' }),
    'cơ quan, năm · by agency, a year': () => ({ ...whole(), by: 'agency' }),
    'cơ quan, năm năm · by agency, five years': () => ({ ...all, by: 'agency' }),
    'cơ quan, kỳ bất kỳ · by agency, any span': () => ({ ...odd(), by: 'agency' }),
    'thủ tục của một cơ quan · procedures of an agency': () => ({ ...whole(), by: 'procedure', agency: agency() }),
    'một thủ tục theo tháng · a procedure by month': () => ({
      ...whole(),
      ...{ by: 'month', procedure: `thu-tuc-${pick(PROCEDURES)}` },
    }),
    'cơ quan trực tuyến · by agency, online alone': () => ({ ...quarter(), by: 'agency', channel: 'online' }),
    'lĩnh vực, nhận trong năm · by field, of what was received': () => ({ ...whole(), by: 'field', basis: 'received' }),
    'kênh theo năm · channels by year': () => ({ ...all, by: 'channel,year' }),
    'một cơ quan cuối tháng trước · an agency as of a day gone by': () => {
      const { from = '', to = '' } = month();
      return { from, to, by: 'agency', 'as-of': `${to}T17:30` };
    },
  };
  const names = Object.keys(kinds);
  return Array.from({ length: count }, (_, n) => {
    const kind = names[n % names.length] ?? '';
    return { kind, question: { ...kinds[kind]?.(), unit: 'leg' } };
  });
}
