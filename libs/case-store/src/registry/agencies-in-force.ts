import { type AgencyBook, loadAgencies } from '@lienthong/catalogue';
import type { Pool } from 'pg';
import { countChanges, readChanges } from '../organisation/changes.queries.js';

/** The agencies of the catalogue with every change that was applied to them, by whichever process. */
export class AgenciesInForce {
  private applied = 0;
  private known: AgencyBook = loadAgencies();

  constructor(private readonly pool: Pool) {}

  get book(): AgencyBook {
    return this.known;
  }

  /** Reads the changes again when there are more of them. @param applied how many there are, where that is known already */
  async refresh(applied?: number): Promise<void> {
    const now = applied ?? (await countChanges(this.pool));
    if (now === this.applied) return;
    const changes = await readChanges(this.pool);
    this.known = loadAgencies(changes);
    this.applied = changes.length;
  }
}
