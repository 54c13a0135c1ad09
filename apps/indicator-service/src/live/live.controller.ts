import { api, type IndicatorQuery } from '@lienthong/contracts/http';
import { Controller, Get, Headers, Inject, Query, Res } from '@nestjs/common';
import type { Response } from 'express';
import { tableOf } from '../figures/figure-question.js';
import { LIVE_BOARDS } from '../tokens.js';
import { EventStream } from './event-stream.js';
import type { LiveBoards, TableAsked } from './live-boards.js';

/** The table of a question, and again whenever a commit has changed it. */
@Controller('api/v1/indicators/live')
export class LiveController {
  constructor(@Inject(LIVE_BOARDS) private readonly boards: LiveBoards<TableAsked>) {}

  @Get()
  follow(
    @Query({ schema: api.followIndicators.query }) fields: IndicatorQuery,
    @Headers('last-event-id') lastEventId: string | undefined,
    @Res() response: Response,
  ): void {
    // refused before the stream begins, or not at all
    const { asked: rows, question } = tableOf(fields);
    // a board that changes many times a second looks at every item for its percentiles only where they are asked for
    const asked = { question, asked: { ...rows, percentiles: rows.percentiles ?? false } };
    const stream = new EventStream(response, lastEventId);
    const leave = this.boards.join(asked, (state) => stream.send(state));
    response.on('close', () => {
      leave();
      stream.end();
    });
  }
}
