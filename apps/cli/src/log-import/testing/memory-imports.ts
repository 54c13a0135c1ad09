import type { ImportedAddition, ImportedCases, StoredFact } from '@lienthong/case-store';
import type { CaseCode } from '@lienthong/kernel';

/** Imported cases in memory: what the store promises, without a database. the n-th writing fails, where one shall. */
export class MemoryImports implements ImportedCases {
  readonly facts = new Map<CaseCode, readonly StoredFact[]>();
  private writings = 0;

  constructor(private fails?: number | undefined) {}

  /** No writing fails from now on. */
  heal(): void {
    this.fails = undefined;
  }

  exclusively<Result>(_source: string, work: () => Promise<Result>): Promise<Result> {
    return work();
  }

  async saltOf(): Promise<string> {
    return 'mau';
  }

  async factsOf(codes: readonly CaseCode[]): Promise<ReadonlyMap<CaseCode, readonly StoredFact[]>> {
    return new Map(codes.flatMap((code) => (this.facts.has(code) ? [[code, this.facts.get(code) ?? []]] : [])));
  }

  async append(additions: readonly ImportedAddition[]): Promise<number> {
    this.writings += 1;
    if (this.writings === this.fails) throw new Error('killed');
    for (const { caseCode, procedure, before, added } of additions) {
      const facts = added.map((event, place) => ({
        ...{ ...event, caseCode, seq: before.length + 1 + place, procedure: { code: procedure, version: 0 } },
      }));
      // JSON keeps no member that is undefined, as no database does
      if (added.length > 0)
        this.facts.set(caseCode, [...before, ...(JSON.parse(JSON.stringify(facts)) as readonly StoredFact[])]);
    }
    return additions.reduce((sum, { added }) => sum + added.length, 0);
  }

  async totalsOf(): Promise<{ cases: number; facts: number }> {
    return { cases: this.facts.size, facts: [...this.facts.values()].reduce((sum, { length }) => sum + length, 0) };
  }

  async read(): Promise<undefined> {
    return undefined;
  }
}
