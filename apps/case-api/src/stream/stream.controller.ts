import type { CaseStore, FactPlace } from '@lienthong/case-store';
import { api } from '@lienthong/contracts/http';
import type { CaseCode } from '@lienthong/kernel';
import { Actor, type Caller } from '@lienthong/platform/identity';
import { Controller, Headers, Inject, Res } from '@nestjs/common';
import type { Response } from 'express';
import { Serves } from '../contract/serves.decorator.js';
import { CaseSight, isVisible } from '../identity/case-scope.js';
import { HEARTBEAT_MS, STORE } from '../tokens.js';
import { placeOf } from './event-id.js';
import { FactFeed } from './fact-feed.js';
import { LiveStream } from './live-stream.js';

const PAGE = 500;
/** A fact recorded earlier may have been committed a little later than the last one that was sent. */
const OVERLAP_MS = 2_000;

/** Live facts of the cases that the caller may see. */
@Controller()
export class StreamController {
  constructor(
    private readonly feed: FactFeed,
    @Inject(STORE) private readonly store: CaseStore,
    @Inject(HEARTBEAT_MS) private readonly heartbeatMs: number,
    private readonly sight: CaseSight,
  ) {}

  @Serves(api.streamFacts)
  async stream(
    @Actor() caller: Caller,
    @Headers('last-event-id') lastEventId: string | undefined,
    @Res() response: Response,
  ): Promise<void> {
    const had = lastEventId === undefined ? undefined : placeOf(lastEventId);
    const scope = await this.sight.ownOf(caller);
    let end = (): void => undefined;
    const stream = new LiveStream(response, this.heartbeatMs, () => end());
    end = await this.feed.subscribe(({ fact, agencies }) => {
      if (isVisible(scope, agencies)) stream.live(fact);
    });
    if (stream.isOver) end();
    if (had) stream.alreadyHas(had);
    let after: FactPlace | undefined = had && aLittleBefore(had);
    while (after && !stream.isOver) {
      const page = await this.store.factsSince(after, scope, PAGE);
      for (const fact of page) stream.past(fact);
      after = page.length === PAGE ? page.at(-1) : undefined;
    }
    stream.goLive();
  }
}

const aLittleBefore = ({ recordedAt }: FactPlace): FactPlace => ({
  recordedAt: new Date(Date.parse(recordedAt) - OVERLAP_MS).toISOString(),
  caseCode: '' as CaseCode,
  seq: 0,
});
