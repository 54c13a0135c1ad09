import { type CaseStore, CaseUnknown, type LoadedCase, openCaseStore } from '@lienthong/case-store';
import { caseCode, systemClock } from '@lienthong/kernel';
import { readSettings, withLocalServers } from '@lienthong/platform/config';

/** The store of DATABASE_URL, or of the province that runs on this machine; closed when the work is done. */
export async function withStore<Result>(work: (store: CaseStore) => Promise<Result>, connections = 2): Promise<Result> {
  const { DATABASE_URL } = readSettings(['DATABASE_URL'], withLocalServers());
  const store = openCaseStore({ databaseUrl: DATABASE_URL, clock: systemClock, name: 'cli', poolSize: connections });
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}

/**
 * One case of that store.
 * @throws {InvalidCode} {CaseUnknown}
 */
export function withCase<Result>(
  code: string,
  work: (found: LoadedCase, store: CaseStore) => Promise<Result>,
): Promise<Result> {
  const known = caseCode(code);
  return withStore(async (store) => {
    const found = await store.load(known);
    if (!found) throw new CaseUnknown(known);
    return work(found, store);
  });
}
