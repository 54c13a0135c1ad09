import { api, type TargetsQuery } from '@lienthong/contracts/http';
import { plainDate } from '@lienthong/kernel';
import { Controller, Get, Inject, Query } from '@nestjs/common';
import type pg from 'pg';
import { whereOf } from '../figures/figure-question.js';
import { DATABASE, TOPICS } from '../tokens.js';
import type { Topics } from '../topics.js';
import { readTargets, type TargetsAnswer } from './read-targets.js';

@Controller('api/v1/indicators/targets')
export class TargetsController {
  constructor(
    @Inject(DATABASE) private readonly pool: pg.Pool,
    @Inject(TOPICS) private readonly topics: Topics,
  ) {}

  @Get()
  targets(@Query({ schema: api.getTargets.query }) { on, ...fields }: TargetsQuery): Promise<TargetsAnswer> {
    return readTargets(this.pool, this.topics.caseEvents, on && plainDate(on), whereOf(fields));
  }
}
