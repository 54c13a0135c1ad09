import type pg from 'pg';
import type { FigureTables } from '../tables/figure-tables.js';

export interface TopicPosition {
  readonly partition: number;
  readonly nextOffset: bigint;
  /** Watermark of the partition; absent before its first fact. */
  readonly recordedAt?: string;
}

interface PositionRow {
  readonly partition: number;
  readonly next_offset: string;
  readonly recorded_at: string | null;
}

const positionOf = ({ partition, next_offset, recorded_at }: PositionRow): TopicPosition => ({
  partition,
  nextOffset: BigInt(next_offset),
  ...(recorded_at && { recordedAt: recorded_at }),
});

/** Where the figures stand in a partition; nobody else moves it until this transaction ends. */
export async function lockPosition(
  client: pg.PoolClient,
  tables: FigureTables,
  topic: string,
  partition: number,
): Promise<TopicPosition> {
  // an update that changes nothing takes the lock of the row, whether it was there or not
  const { rows } = await client.query<PositionRow>({
    name: `lock ${tables.positions}`,
    text: `INSERT INTO ${tables.positions} AS position (topic, partition, next_offset) VALUES ($1, $2, 0)
      ON CONFLICT (topic, partition) DO UPDATE SET next_offset = position.next_offset
      RETURNING partition, next_offset, recorded_at`,
    values: [topic, partition],
  });
  return rows[0] ? positionOf(rows[0]) : { partition, nextOffset: 0n };
}

export async function movePosition(
  client: pg.PoolClient,
  tables: FigureTables,
  topic: string,
  { partition, nextOffset, recordedAt }: TopicPosition,
): Promise<void> {
  await client.query({
    name: `move ${tables.positions}`,
    text: `UPDATE ${tables.positions} SET next_offset = $3, recorded_at = $4 WHERE topic = $1 AND partition = $2`,
    values: [topic, partition, nextOffset.toString(), recordedAt ?? null],
  });
}

/** Where the figures stand in each partition of which anything was taken. */
export async function positionsOf(
  client: pg.Pool | pg.PoolClient,
  tables: FigureTables,
  topic: string,
): Promise<readonly TopicPosition[]> {
  const { rows } = await client.query<PositionRow>(
    `SELECT partition, next_offset, recorded_at FROM ${tables.positions} WHERE topic = $1 ORDER BY partition`,
    [topic],
  );
  return rows.map(positionOf);
}
