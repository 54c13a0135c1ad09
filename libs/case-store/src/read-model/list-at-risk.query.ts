import type { Instant } from '@lienthong/kernel';
import type { StoreAccess } from '../command/command-slip.js';
import type { PrismaClient } from '../generated/client.js';
import { withExactOutlook } from './exact-outlook.js';
import { type CaseFilter, type CasePage, listCases, type PageRequest } from './list-cases.query.js';

/**
 * A page of cases with their outlook as of this very minute. Order and page are the database's, by what it keeps, which a look
 * again keeps within a quarter of a working hour; inside a page the exact slack decides.
 * @throws {InvalidCursor}
 */
export async function listAtRisk(
  access: StoreAccess,
  prisma: PrismaClient,
  filter: CaseFilter,
  { cursor, ...page }: PageRequest,
  minute: Instant,
): Promise<CasePage> {
  for (let after = cursor; ; ) {
    const found = await listCases(prisma, filter, { ...page, ...(after && { cursor: after }) }, minute);
    const items = await withExactOutlook(access, found.items, filter.risk, minute);
    // a page of which none is at risk any more is not shown empty
    if (items.length > 0 || !found.next) return { ...found, items: page.sort === 'slack' ? bySlack(items) : items };
    after = found.next;
  }
}

const bySlack = (items: CasePage['items']): CasePage['items'] =>
  items.toSorted((a, b) => (a.outlook?.slackMinutes ?? Infinity) - (b.outlook?.slackMinutes ?? Infinity));
