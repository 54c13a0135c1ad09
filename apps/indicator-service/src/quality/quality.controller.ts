import { api, type QualityItemsQuery, type QualityQuery } from '@lienthong/contracts/http';
import { Controller, Get, Inject, Query } from '@nestjs/common';
import type pg from 'pg';
import { pageOf, questionOf } from '../figures/figure-question.js';
import type { IndicatorItems } from '../figures/read-indicators.js';
import { DATABASE, TOPICS } from '../tokens.js';
import type { Topics } from '../topics.js';
import { readFormulaItems } from './quality-items.js';
import { type QualityAnswer, readQuality } from './read-quality.js';

/** The national index, and the cases behind each of its numbers. */
@Controller('api/v1/indicators/quality')
export class QualityController {
  constructor(
    @Inject(DATABASE) private readonly pool: pg.Pool,
    @Inject(TOPICS) private readonly topics: Topics,
  ) {}

  @Get()
  index(@Query({ schema: api.getQuality.query }) fields: QualityQuery): Promise<QualityAnswer> {
    return readQuality(this.pool, this.topics.caseEvents, questionOf(fields));
  }

  @Get('items')
  items(@Query({ schema: api.getQualityItems.query }) fields: QualityItemsQuery): Promise<IndicatorItems> {
    const { formula, part = 'numerator', date = 'first', page, size, ...question } = fields;
    const asked = { formula, part, date };
    return readFormulaItems(this.pool, this.topics.caseEvents, questionOf(question), asked, pageOf({ page, size }));
  }
}
