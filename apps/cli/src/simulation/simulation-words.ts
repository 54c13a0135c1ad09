import type { Language } from '../language.js';

interface Words {
  readonly madeUp: string;
  readonly seed: string;
  readonly span: string;
  readonly procedure: string;
  readonly agency: string;
  readonly total: string;
  readonly received: string;
  readonly completed: string;
  readonly onTime: string;
  readonly late: string;
  readonly lateHours: string;
  readonly running: string;
  readonly overdue: string;
  readonly officers: string;
  readonly legs: string;
  readonly queue: string;
  readonly p95: string;
  readonly busy: string;
  filings(filings: string, components: string, facts: string): string;
  others(left: number): string;
  readonly foot: string;
}

export const simulationWords: Readonly<Record<Language, Words>> = {
  vi: {
    madeUp: 'số liệu giả định, chưa kiểm chứng',
    seed: 'hạt giống',
    span: 'từ {from} đến {to}',
    procedure: 'Thủ tục (hồ sơ)',
    agency: 'Cơ quan (chặng)',
    total: 'Toàn tỉnh',
    received: 'nhận',
    completed: 'xong',
    onTime: 'đúng hạn',
    late: 'trễ',
    lateHours: 'giờ trễ',
    running: 'đang xử lý',
    overdue: 'quá hạn',
    officers: 'cán bộ',
    legs: 'chặng xong',
    queue: 'hàng đợi',
    p95: 'p95',
    busy: 'bận',
    filings: (filings, components, facts) =>
      `${filings} hồ sơ nộp, ${components} hồ sơ thành phần, ${facts} sự kiện của nhân thuần túy`,
    others: (left) => `… và ${left} cơ quan khác (--top, --json)`,
    foot: 'Hàng đợi: số hồ sơ chờ cán bộ, tính theo giờ làm việc; giờ trễ: giờ làm việc quá hạn của những gì đã xong.',
  },
  en: {
    madeUp: 'made-up numbers, unverified',
    seed: 'seed',
    span: 'from {from} to {to}',
    procedure: 'Procedure (cases)',
    agency: 'Agency (legs)',
    total: 'The province',
    received: 'received',
    completed: 'completed',
    onTime: 'on time',
    late: 'late',
    lateHours: 'late hours',
    running: 'running',
    overdue: 'overdue',
    officers: 'officers',
    legs: 'legs done',
    queue: 'queue',
    p95: 'p95',
    busy: 'busy',
    filings: (filings, components, facts) =>
      `${filings} filings, ${components} component cases, ${facts} facts of the pure core`,
    others: (left) => `… and ${left} other agencies (--top, --json)`,
    foot: 'Queue: files that wait for an officer, by working time; late hours: working hours past the due of what was completed.',
  },
};

const locales = { vi: 'vi-VN', en: 'en-GB' } as const;

/** Numbers as people of a language write them. */
export function numbersIn(language: Language) {
  const format = (most: number, least = most) =>
    new Intl.NumberFormat(locales[language], { maximumFractionDigits: most, minimumFractionDigits: least });
  const [whole, tenth] = [format(0), format(1)];
  const signed = (text: string, value: number): string => (value > 0 ? `+${text}` : text);
  return {
    whole: (value: number) => whole.format(value),
    tenth: (value: number) => tenth.format(value),
    percent: (share: number | null) => (share === null ? '–' : `${tenth.format(share * 100)} %`),
    hours: (minutes: number) => whole.format(minutes / 60),
    more: (value: number) => signed(whole.format(value), value),
    moreTenths: (value: number) => signed(tenth.format(value), value),
    points: (share: number | null) => (share === null ? '–' : signed(tenth.format(share * 100), share)),
  };
}
