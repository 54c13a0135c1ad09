import { api, type ReportQuery } from '@lienthong/contracts/http';
import { preferredLanguage } from '@lienthong/platform/http';
import { Controller, Get, Headers, Inject, Query, type StreamableFile } from '@nestjs/common';
import type pg from 'pg';
import { formatOf, rowsAsked } from '../export/file-asked.js';
import { madeDocument } from '../export/made-document.js';
import { reportDocument } from '../export/report.document.js';
import { thisMinute } from '../export/table-notes.js';
import { questionOf } from '../figures/figure-question.js';
import { DATABASE, TOPICS } from '../tokens.js';
import type { Topics } from '../topics.js';
import { type PeriodReport, readReport } from './read-report.js';

@Controller('api/v1/indicators/report')
export class ReportController {
  constructor(
    @Inject(DATABASE) private readonly pool: pg.Pool,
    @Inject(TOPICS) private readonly topics: Topics,
  ) {}

  @Get()
  async report(
    @Query({ schema: api.getReport.query }) fields: ReportQuery,
    @Headers('accept-language') accepted?: string,
  ): Promise<PeriodReport | StreamableFile> {
    const report = await readReport(this.pool, this.topics.caseEvents, questionOf(fields), rowsAsked(fields));
    const format = formatOf(fields);
    if (!format) return report;
    const document = reportDocument(report, format, preferredLanguage(accepted), thisMinute());
    return madeDocument(format, document, `bao-cao-ky-${fields.from}-${fields.to}`);
  }
}
