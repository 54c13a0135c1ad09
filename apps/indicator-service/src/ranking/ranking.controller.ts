import { api, type RankingQuery } from '@lienthong/contracts/http';
import { Controller, Get, Inject, Query } from '@nestjs/common';
import type pg from 'pg';
import { DATABASE, TOPICS } from '../tokens.js';
import type { Topics } from '../topics.js';
import { rankingPeriod } from './ranking-period.js';
import { type RankingAnswer, readRanking } from './read-ranking.js';

@Controller('api/v1/indicators/ranking')
export class RankingController {
  constructor(
    @Inject(DATABASE) private readonly pool: pg.Pool,
    @Inject(TOPICS) private readonly topics: Topics,
  ) {}

  @Get()
  ranking(@Query({ schema: api.getRanking.query }) fields: RankingQuery): Promise<RankingAnswer> {
    const { period, league, structure = 'then' } = fields;
    return readRanking(this.pool, this.topics.caseEvents, rankingPeriod(period), league, structure);
  }
}
