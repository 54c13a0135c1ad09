import type { KafkaAccess } from '@lienthong/platform/kafka';
import { Controller, Inject, type OnModuleDestroy, Post, Res, UseGuards } from '@nestjs/common';
import type { Response } from 'express';
import type pg from 'pg';
import { DATABASE, KAFKA, TOPICS } from '../tokens.js';
import type { Topics } from '../topics.js';
import { OperatorGuard } from './operator.guard.js';
import { rebuildIndicators } from './rebuild-indicators.js';

/** For operators, who show their key, on this service's own address: the API of cases does not pass it on. */
@Controller('api/v1/indicators')
export class RebuildController implements OnModuleDestroy {
  private readonly stopping = new AbortController();

  constructor(
    @Inject(DATABASE) private readonly pool: pg.Pool,
    @Inject(KAFKA) private readonly kafka: KafkaAccess,
    @Inject(TOPICS) private readonly topics: Topics,
  ) {}

  /** One JSON document a line while it goes on: `{"read","total"}`, at the end `{"done":true}` or `{"failed":true}`. It goes on when the caller leaves. */
  @Post('rebuild')
  @UseGuards(OperatorGuard)
  async rebuild(@Res() response: Response): Promise<void> {
    let begun = false;
    const say = (line: object): void => {
      if (!begun) response.status(200).type('application/x-ndjson');
      begun = true;
      if (!response.destroyed) response.write(`${JSON.stringify(line)}\n`);
    };
    try {
      await rebuildIndicators({
        pool: this.pool,
        kafka: this.kafka,
        topic: this.topics.caseEvents,
        stopping: this.stopping.signal,
        onProgress: (read, total) => say({ read, total }),
      });
      say({ done: true });
    } catch (error) {
      if (!begun) throw error;
      this.kafka.log.error({ err: error }, 'rebuild failed; the figures are as before');
      say({ failed: true });
    }
    response.end();
  }

  onModuleDestroy(): void {
    this.stopping.abort();
  }
}
