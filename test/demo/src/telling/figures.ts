import { isDeepStrictEqual } from 'node:util';
import type { Office } from '../stage/office.js';
import type { Staff } from '../stories/story.js';

interface Row {
  readonly key: string;
  readonly received: number;
  readonly completed: number;
  readonly early: number;
  readonly onTime: number;
  readonly late: number;
  readonly running: number;
  readonly runningOverdue: number;
}

const PERIOD = 'from=2026-04-01&to=2026-05-31';

/** The tables of the demo: cases by procedure, legs by agency, cases by month. */
const TABLES = [
  { title: 'Hồ sơ theo thủ tục · cases by procedure', query: 'by=procedure&unit=case' },
  { title: 'Lượt xử lý theo cơ quan · legs by agency', query: 'by=agency&unit=leg' },
  { title: 'Hồ sơ theo tháng · cases by month', query: 'by=month&unit=case' },
] as const;

const read = (office: Office, reader: Staff, query: string): Promise<{ readonly rows: readonly Row[] }> =>
  office.read(reader, `/indicators?${PERIOD}&${query}`);

export async function figuresOf(office: Office, reader: Staff) {
  return Promise.all(
    TABLES.map(async ({ title, query }) => ({
      title,
      rows: (await read(office, reader, query)).rows as readonly (Row & Record<string, unknown>)[],
    })),
  );
}

/** `[received, early, on time, late, running]` by procedure in cases, as told by the stories. A child case counts as its own filing's part, not again. */
const TOLD_CASES: Readonly<Record<string, readonly number[]>> = {
  'bien-dong-dat-dai': [1, 0, 1, 0, 0],
  'ho-kinh-doanh-karaoke': [1, 1, 0, 0, 0],
  'lt-khai-sinh': [1, 0, 0, 1, 0],
};

export async function figureDifferences(office: Office, reader: Staff): Promise<string[]> {
  const { rows } = await read(office, reader, 'by=procedure&unit=case');
  const found = Object.fromEntries(
    rows.map(({ key, received, early, onTime, late, running }) => [key, [received, early, onTime, late, running]]),
  );
  return isDeepStrictEqual(found, TOLD_CASES)
    ? []
    : [`figures by procedure: ${JSON.stringify(found)}, told ${JSON.stringify(TOLD_CASES)}`];
}
