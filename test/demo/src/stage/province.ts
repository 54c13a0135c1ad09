import { randomBytes } from 'node:crypto';
import { startCaseApi } from '@lienthong/case-api';
import { startCaseWorker } from '@lienthong/case-worker';
import { startEventRelay } from '@lienthong/event-relay';
import { startIndicatorService } from '@lienthong/indicator-service';
import type { Instant } from '@lienthong/kernel';
import { startServers, startTimeSkipping } from '@lienthong/local';
import { startIssuer } from '@lienthong/local/identity';
import { openLogger } from '@lienthong/platform/observability';
import { skippingTemporal } from '@lienthong/testing';
import { Office } from './office.js';
import { Quiet } from './quiet.js';
import { setUp } from './set-up.js';

/** A whole province on one clock, which stands where the story is. */
export interface Province {
  readonly office: Office;
  /** Lets time pass to `instant`: from one wake-up to the next, each time until all is quiet. */
  passTo(instant: Instant): Promise<void>;
  settle(): Promise<void>;
  stop(): Promise<void>;
}

/** The same apps as in production, on PostgreSQL, Kafka and the time-skipping Temporal, which keeps the time for all of them. */
export async function startProvince(startAt: Instant, say: (line: string) => void): Promise<Province> {
  const undo: (() => Promise<unknown>)[] = [];
  const stop = async (): Promise<void> => {
    for (const step of undo.reverse()) await step().catch((error: Error) => say(error.message));
  };
  try {
    const local = await startServers({ which: ['postgres', 'kafka'], ephemeral: true, log: say });
    undo.push(local.stop);
    const flows = await startTimeSkipping({ home: local.home, port: 0, startAt: Date.parse(startAt), log: say });
    undo.push(flows.stop);
    const { issuer, stop: stopIssuer } = await startIssuer({ home: local.home, port: 0 });
    undo.push(stopIssuer);
    const time = skippingTemporal(flows.address);
    undo.push(time.close);
    const { clock } = time;

    const databaseUrl = local.servers.postgres.url;
    const brokers = [local.servers.kafka.address];
    const log = openLogger({ name: 'demo', level: 'error' });
    const kafka = { brokers, clientId: 'demo', log };
    await setUp(databaseUrl, kafka, clock);
    const codecKey = randomBytes(32).toString('base64');

    const relay = await startEventRelay({ databaseUrl, brokers, healthPort: 0, log });
    undo.push(relay.stop);
    const worker = await startCaseWorker({ databaseUrl, brokers, temporal: flows, codecKey, clock, log });
    undo.push(worker.stop);
    const indicators = await startIndicatorService({ databaseUrl, brokers, port: 0, log });
    undo.push(indicators.stop);
    const indicatorUrl = `http://127.0.0.1:${indicators.port}`;
    const caseApi = await startCaseApi({
      databaseUrl,
      issuer,
      indicatorUrl,
      sessionKey: randomBytes(32),
      port: 0,
      clock,
      log,
    });
    undo.push(caseApi.stop);

    const quiet = new Quiet({ databaseUrl, kafka, temporal: flows, codecKey, now: time.now });
    undo.push(() => quiet.close());
    return {
      office: new Office(`http://127.0.0.1:${caseApi.port}`, issuer),
      settle: () => quiet.settle(),
      stop,
      async passTo(instant) {
        for (;;) {
          await quiet.settle();
          const now = await time.now();
          if (now >= instant) return;
          const next = await quiet.nextWakeUp(now);
          await time.skipTo(next && next < instant ? next : instant);
        }
      },
    };
  } catch (error) {
    await stop();
    throw error;
  }
}
