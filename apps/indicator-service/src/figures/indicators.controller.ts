import { api, type IndicatorItemsQuery, type IndicatorQuery } from '@lienthong/contracts/http';
import { FIGURE_NAMES } from '@lienthong/indicator';
import { Controller, Get, Inject, Query } from '@nestjs/common';
import type pg from 'pg';
import { DATABASE, TOPICS } from '../tokens.js';
import type { Topics } from '../topics.js';
import { figureNamed, pageOf, questionOf, tableOf } from './figure-question.js';
import { type IndicatorItems, type IndicatorTable, readIndicators, readItems } from './read-indicators.js';

/** Figures, and what is behind each of them. No person; who may see codes of cases the API in front of it decides. */
@Controller('api/v1/indicators')
export class IndicatorsController {
  constructor(
    @Inject(DATABASE) private readonly pool: pg.Pool,
    @Inject(TOPICS) private readonly topics: Topics,
  ) {}

  @Get()
  figures(@Query({ schema: api.getIndicators.query }) fields: IndicatorQuery): Promise<IndicatorTable> {
    const { question, asked } = tableOf(fields);
    return readIndicators(this.pool, this.topics.caseEvents, question, asked);
  }

  @Get('items')
  items(@Query({ schema: api.getIndicatorItems.query }) fields: IndicatorItemsQuery): Promise<IndicatorItems> {
    const figure = figureNamed(fields.figure, FIGURE_NAMES);
    return readItems(this.pool, this.topics.caseEvents, questionOf(fields), figure, pageOf(fields));
  }
}
