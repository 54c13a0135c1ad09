import { type Clock, type Instant, instantOfEpoch } from '@lienthong/kernel';
import type { TestService } from '@temporalio/client';
import type { Connection, InternalConnectionOptions } from '@temporalio/client/lib/connection.js';
import { msToTs } from '@temporalio/common/lib/time.js';

/** A time-skipping Temporal server, whose clock moves only when it is asked to. */
export interface SkippingTemporal {
  /** Its time, for everybody else in the same test. */
  readonly clock: Clock;
  now(): Promise<Instant>;
  /** Moves the clock to `instant`, never back; timers on the way fire, each at its own time. */
  skipTo(instant: Instant): Promise<void>;
  close(): Promise<void>;
}

/** @param address of a server started with infra/local's `startTimeSkipping({ startAt })` */
export function skippingTemporal(address: string): SkippingTemporal {
  let connected: Promise<Connection> | undefined;
  const service = async (): Promise<TestService> => {
    connected ??= connect(address);
    const { testService } = await connected;
    if (!testService) throw new Error(`${address} is no time-skipping server`);
    return testService;
  };
  const milliseconds = async (): Promise<number> => {
    const { time } = await (await service()).getCurrentTime({});
    return Number(time?.seconds ?? 0) * 1000 + Math.floor((time?.nanos ?? 0) / 1_000_000);
  };
  return {
    clock: { now: milliseconds },
    now: async () => instantOfEpoch(await milliseconds()),
    async skipTo(instant) {
      const left = Date.parse(instant) - (await milliseconds());
      if (left > 0) await (await service()).unlockTimeSkippingWithSleep({ duration: msToTs(left) });
    },
    close: async () => (await connected)?.close(),
  };
}

/** Loaded when it is needed: most tests ask this package for a database only. */
async function connect(address: string): Promise<Connection> {
  const [{ Connection }, { InternalConnectionOptionsSymbol }] = await Promise.all([
    import('@temporalio/client'),
    import('@temporalio/client/lib/connection.js'),
  ]);
  const options: InternalConnectionOptions = {
    address,
    [InternalConnectionOptionsSymbol]: { supportsTestService: true },
  };
  return Connection.lazy(options);
}
