import { api, type IndicatorQuery } from '@lienthong/contracts/http';
import { DomainError, instant, plainDate } from '@lienthong/kernel';
import { Controller, Get, Inject, Query } from '@nestjs/common';
import type pg from 'pg';
import { DATABASE, TOPICS } from '../tokens.js';
import type { Topics } from '../topics.js';
import { type IndicatorTable, readIndicators } from './read-indicators.js';

/** A period that ends before it begins. */
export class PeriodBackwards extends DomainError {
  readonly code = 'indicators.period-backwards';
}

/** Public figures: no person, no case code. */
@Controller('api/v1/indicators')
export class IndicatorsController {
  constructor(
    @Inject(DATABASE) private readonly pool: pg.Pool,
    @Inject(TOPICS) private readonly topics: Topics,
  ) {}

  @Get()
  figures(@Query({ schema: api.getIndicators.query }) query: IndicatorQuery): Promise<IndicatorTable> {
    const [from, to] = [plainDate(query.from), plainDate(query.to)];
    if (to < from) throw new PeriodBackwards(`The period ends before it begins: ${from}…${to}`, { from, to });
    const asOf = query['as-of'];
    return readIndicators(this.pool, this.topics.caseEvents, {
      from,
      to,
      by: query.by ?? 'agency',
      ...(query.unit && { unit: query.unit }),
      ...(asOf && { asOf: instant(asOf) }),
    });
  }
}
