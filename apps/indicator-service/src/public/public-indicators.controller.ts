import { api, type PublicIndicatorQuery, type PublicIndicatorsView } from '@lienthong/contracts/http';
import { LEAST_SHOWN, publicRows } from '@lienthong/indicator';
import { type PlainDate, plainDate, plusDays } from '@lienthong/kernel';
import { Controller, Get, Inject, Query } from '@nestjs/common';
import type pg from 'pg';
import { nameOf } from '../export/key-names.js';
import { questionOf } from '../figures/figure-question.js';
import { readIndicators } from '../figures/read-indicators.js';
import { DATABASE, TOPICS } from '../tokens.js';
import type { Topics } from '../topics.js';

/** More than there are agencies, procedures or months. */
const EVERY_ROW = { offset: 0, limit: 10_000 };
const OTHERS = { vi: 'Các dòng nhỏ gộp lại', en: 'Small rows together' };

/** Figures that anyone may see: no officer, no case, no count so small that it tells of a person. @see docs/decisions/0025 */
@Controller('api/v1/public/indicators')
export class PublicIndicatorsController {
  constructor(
    @Inject(DATABASE) private readonly pool: pg.Pool,
    @Inject(TOPICS) private readonly topics: Topics,
  ) {}

  @Get()
  async figures(
    @Query({ schema: api.getPublicIndicators.query }) asked: PublicIndicatorQuery,
  ): Promise<PublicIndicatorsView> {
    const { by } = asked;
    const [from, to] = [plainDate(`${asked.from}-01`), lastDayOf(asked.to)];
    const table = await readIndicators(this.pool, this.topics.caseEvents, questionOf({ from, to, by }), EVERY_ROW);
    const { watermark, definition, unit } = table;
    const rows = publicRows(table.rows).map((row) => ({
      ...row,
      name: row.rows > 1 ? OTHERS : { vi: nameOf(by, row.key, 'vi'), en: nameOf(by, row.key, 'en') },
    }));
    return { watermark, definition, unit, by, from, to, leastShown: LEAST_SHOWN, rows };
  }
}

function lastDayOf(month: string): PlainDate {
  const [year = 0, n = 0] = month.split('-').map(Number);
  const next = n === 12 ? `${year + 1}-01-01` : `${month.slice(0, 5)}${String(n + 1).padStart(2, '0')}-01`;
  return plusDays(plainDate(next), -1);
}
