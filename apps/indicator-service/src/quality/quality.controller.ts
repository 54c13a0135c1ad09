import { api, type QualityItemsQuery, type QualityQuery } from '@lienthong/contracts/http';
import { preferredLanguage } from '@lienthong/platform/http';
import { Controller, Get, Headers, Inject, Query, type StreamableFile } from '@nestjs/common';
import type pg from 'pg';
import { formatOf } from '../export/file-asked.js';
import { madeDocument } from '../export/made-document.js';
import { qualityDocument } from '../export/quality.document.js';
import { thisMinute } from '../export/table-notes.js';
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
  async index(
    @Query({ schema: api.getQuality.query }) { format, ...fields }: QualityQuery,
    @Headers('accept-language') accepted?: string,
  ): Promise<QualityAnswer | StreamableFile> {
    const answer = await readQuality(this.pool, this.topics.caseEvents, questionOf(fields));
    const file = formatOf({ format });
    if (!file) return answer;
    const document = qualityDocument(answer, preferredLanguage(accepted), thisMinute());
    return madeDocument(file, document, `chi-so-766-${fields.from}-${fields.to}`);
  }

  @Get('items')
  items(@Query({ schema: api.getQualityItems.query }) fields: QualityItemsQuery): Promise<IndicatorItems> {
    const { formula, part = 'numerator', date = 'first', page, size, ...question } = fields;
    const asked = { formula, part, date };
    return readFormulaItems(this.pool, this.topics.caseEvents, questionOf(question), asked, pageOf({ page, size }));
  }
}
