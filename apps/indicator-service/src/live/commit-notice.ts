import type pg from 'pg';

/** On which every commit of figures is told, to each replica. */
export const FIGURES_CHANGED = 'lienthong_figures';

/** Tells whoever listens once this transaction is committed; of one that is rolled back nobody hears. */
export async function noteCommit(client: pg.PoolClient): Promise<void> {
  await client.query({ name: 'note commit', text: 'SELECT pg_notify($1, $2)', values: [FIGURES_CHANGED, ''] });
}
