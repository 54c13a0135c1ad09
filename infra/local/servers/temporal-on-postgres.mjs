export async function startTemporalOnPostgres() {
  throw new Error('temporal-on-postgres: not built yet');
}
