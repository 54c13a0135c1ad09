import { api, type IndicatorItemsQuery, type IndicatorQuery } from '@lienthong/contracts/http';
import { FIGURE_NAMES } from '@lienthong/indicator';
import { preferredLanguage } from '@lienthong/platform/http';
import { Controller, Get, Headers, Inject, Query, type StreamableFile } from '@nestjs/common';
import type pg from 'pg';
import { figuresDocument } from '../export/figures.document.js';
import { extentOf, formatOf, rowsAsked } from '../export/file-asked.js';
import { itemsDocument } from '../export/items.document.js';
import { madeDocument } from '../export/made-document.js';
import { thisMinute } from '../export/table-notes.js';
import { DATABASE, TOPICS } from '../tokens.js';
import type { Topics } from '../topics.js';
import { figureNamed, pageOf, questionOf, tableOf } from './figure-question.js';
import { inSnapshot } from './figure-snapshot.js';
import { queryItems, streamItems } from './items.query.js';
import { type IndicatorItems, type IndicatorTable, readIndicators, readItems } from './read-indicators.js';

const NOTHING = { count: 0, sum: 0 };

/** Figures, and what is behind each of them. No person; who may see codes of cases the API in front of it decides. */
@Controller('api/v1/indicators')
export class IndicatorsController {
  constructor(
    @Inject(DATABASE) private readonly pool: pg.Pool,
    @Inject(TOPICS) private readonly topics: Topics,
  ) {}

  @Get()
  async figures(
    @Query({ schema: api.getIndicators.query }) fields: IndicatorQuery,
    @Headers('accept-language') accepted?: string,
  ): Promise<IndicatorTable | StreamableFile> {
    const { question, asked } = tableOf(fields);
    const format = formatOf(fields);
    if (!format) return readIndicators(this.pool, this.topics.caseEvents, question, asked);
    // a file has every figure, also those that take their time
    const whole = { ...asked, ...rowsAsked(fields), percentiles: true };
    const table = await readIndicators(this.pool, this.topics.caseEvents, question, whole);
    const document = figuresDocument(table, format, preferredLanguage(accepted), thisMinute());
    return madeDocument(format, document, `chi-so-${fields.from}-${fields.to}`);
  }

  @Get('items')
  items(
    @Query({ schema: api.getIndicatorItems.query }) fields: IndicatorItemsQuery,
    @Headers('accept-language') accepted?: string,
  ): Promise<IndicatorItems | StreamableFile> {
    const figure = figureNamed(fields.figure, FIGURE_NAMES);
    const format = formatOf(fields);
    if (!format) return readItems(this.pool, this.topics.caseEvents, questionOf(fields), figure, pageOf(fields));
    return inSnapshot(this.pool, this.topics.caseEvents, questionOf(fields), async ({ client, standsOn, query }) => {
      const page = rowsAsked(fields);
      const { count, sum } = query ? await queryItems(client, query, figure, { offset: 0, limit: 0 }) : NOTHING;
      const items = query ? streamItems(client, query, figure, page) : [];
      const list = { ...standsOn, figure, items, sum };
      const table = itemsDocument(list, extentOf(page, format, count), preferredLanguage(accepted), thisMinute());
      return madeDocument(format, table, `dung-sau-${figure}-${fields.from}-${fields.to}`);
    });
  }
}
