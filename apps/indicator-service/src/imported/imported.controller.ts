import { Controller, Get, Inject, Param } from '@nestjs/common';
import type pg from 'pg';
import { z } from 'zod';
import { LIVE } from '../tables/figure-tables.js';
import { DATABASE } from '../tokens.js';

const params = z.strictObject({ source: z.string().regex(/^[A-Za-z0-9]{1,32}$/) });

/** How much of an older system's log the figures hold: whoever imports it waits for all of it. On this service's own address alone. */
@Controller('api/v1/indicators/imported')
export class ImportedController {
  constructor(@Inject(DATABASE) private readonly pool: pg.Pool) {}

  /** `{"cases","facts"}` of the cases `IMP-<source>-…`. */
  @Get(':source')
  async totals(@Param({ schema: params }) { source }: z.infer<typeof params>): Promise<object> {
    // by the beginning of the code: `.` is the character after `-`
    const { rows } = await this.pool.query(
      `SELECT count(*)::int AS cases, coalesce(sum(last_seq), 0)::int AS facts
        FROM ${LIVE.cases} WHERE case_code >= $1 AND case_code < $2`,
      [`IMP-${source}-`, `IMP-${source}.`],
    );
    return rows[0];
  }
}
