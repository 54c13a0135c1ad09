import { api, type RankingQuery } from '@lienthong/contracts/http';
import { preferredLanguage } from '@lienthong/platform/http';
import { Controller, Get, Headers, Inject, Query, type StreamableFile } from '@nestjs/common';
import type pg from 'pg';
import { formatOf } from '../export/file-asked.js';
import { madeDocument } from '../export/made-document.js';
import { rankingDocument } from '../export/ranking.document.js';
import { thisMinute } from '../export/table-notes.js';
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
  async ranking(
    @Query({ schema: api.getRanking.query }) fields: RankingQuery,
    @Headers('accept-language') accepted?: string,
  ): Promise<RankingAnswer | StreamableFile> {
    const { period, league, structure = 'then', format } = fields;
    const answer = await readRanking(this.pool, this.topics.caseEvents, rankingPeriod(period), league, structure);
    const file = formatOf({ format });
    if (!file) return answer;
    const document = rankingDocument(answer, file, preferredLanguage(accepted), thisMinute());
    return madeDocument(file, document, `xep-hang-${league}-${period}`);
  }
}
