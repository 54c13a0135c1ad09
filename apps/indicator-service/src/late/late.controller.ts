import { api, type LateQuery } from '@lienthong/contracts/http';
import type { DocumentFormat, DocumentLanguage } from '@lienthong/documents';
import { preferredLanguage } from '@lienthong/platform/http';
import { Controller, Get, Headers, Inject, Query, type StreamableFile } from '@nestjs/common';
import type pg from 'pg';
import { extentOf, formatOf, rowsAsked } from '../export/file-asked.js';
import { lateDocument } from '../export/late.document.js';
import { madeDocument } from '../export/made-document.js';
import { thisMinute } from '../export/table-notes.js';
import { pageOf, questionOf } from '../figures/figure-question.js';
import { inSnapshot } from '../figures/figure-snapshot.js';
import { DATABASE, TOPICS } from '../tokens.js';
import type { Topics } from '../topics.js';
import { countLate, streamLate } from './late.query.js';
import { type LateList, readLate } from './read-late.js';

/** Late legs with codes of cases and ids of officers: the API in front of it lets in who may read figures. */
@Controller('api/v1/indicators/late')
export class LateController {
  constructor(
    @Inject(DATABASE) private readonly pool: pg.Pool,
    @Inject(TOPICS) private readonly topics: Topics,
  ) {}

  @Get()
  late(
    @Query({ schema: api.listLate.query }) fields: LateQuery,
    @Headers('accept-language') accepted?: string,
  ): Promise<LateList | StreamableFile> {
    const format = formatOf(fields);
    if (format) return this.file(fields, format, preferredLanguage(accepted));
    const { state, sort: order } = fields;
    return readLate(this.pool, this.topics.caseEvents, legsOf(fields), { state, order }, pageOf(fields));
  }

  /** Read through a cursor in one snapshot, written down whole, then sent. */
  private file(fields: LateQuery, format: DocumentFormat, language: DocumentLanguage): Promise<StreamableFile> {
    const { state, sort: order } = fields;
    return inSnapshot(this.pool, this.topics.caseEvents, legsOf(fields), async ({ client, standsOn, query }) => {
      const page = rowsAsked(fields);
      const count = query ? await countLate(client, query, state) : 0;
      const items = query ? streamLate(client, query, { state, order }, page) : [];
      const table = lateDocument({ ...standsOn, items }, extentOf(page, format, count), language, thisMinute());
      return madeDocument(format, table, `tre-han-${fields.from}-${fields.to}`);
    });
  }
}

const legsOf = (fields: LateQuery) => questionOf({ ...fields, unit: 'leg' });
