import { arbTold, tell } from '@lienthong/case/testing/random-history';
import fc from 'fast-check';
import { CHAIN_START, chained } from '../fact/hash-chain.js';
import { chainFileOf, InvalidChainFile, verifyChainFile } from './chain-file.js';

interface Row {
  hash: string;
  previousHash: string;
  event: Record<string, unknown>;
}
interface File {
  facts: number;
  lastHash: string;
  chain: Row[];
}

const exported = (told: Parameters<typeof tell>[0]): string => {
  const { facts } = tell(told);
  // recorded one after the other, as the store does
  let last = CHAIN_START;
  const stored = facts.flatMap((fact, n) => {
    const added = chained(
      [JSON.parse(JSON.stringify(fact))],
      last,
      new Date(Date.UTC(2025, 3, 1, 0, 0, n)).toISOString(),
    );
    last = added[0]!.hash;
    return added;
  });
  return chainFileOf(stored);
};
const faultsIn = (file: File) => verifyChainFile(JSON.stringify(file)).faults;

/** Every value inside, by its path. */
function leaves(value: unknown, path: readonly string[] = []): (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [path];
  return Object.entries(value).flatMap(([key, member]) => leaves(member, [...path, key]));
}

function changeAt(target: Record<string, unknown>, [key, ...rest]: readonly string[]): void {
  const name = key!;
  const before = target[name];
  if (rest.length > 0) changeAt(before as Record<string, unknown>, rest);
  else if (typeof before === 'number') target[name] = before + 1;
  else if (typeof before === 'boolean') target[name] = !before;
  else target[name] = /^\d{4}-/.test(String(before)) ? '2024-12-31T17:00:00Z' : `${String(before)}x`;
}

const arbExport = arbTold.map(exported).map((text): [string, File] => [text, JSON.parse(text)]);

describe('an exported case', () => {
  it('untouched is without fault, whatever happened to the case', () =>
    fc.assert(
      fc.property(arbExport, ([text, file]) => {
        expect(verifyChainFile(text)).toMatchObject({ rows: file.facts, lastHash: file.lastHash, faults: [] });
      }),
    ));

  it('any value of any fact that was changed is found at its row (peers.md §3.18)', () =>
    fc.assert(
      fc.property(arbExport, fc.nat(), fc.nat(), ([, file], r, l) => {
        const row = r % file.chain.length;
        const entry = file.chain[row]!;
        const paths = leaves(entry);
        changeAt(entry as unknown as Record<string, unknown>, paths[l % paths.length]!);
        const [first] = faultsIn(file);
        expect(first?.row).toBe(row + 1);
      }),
    ));

  it('a fact that is missing is found where it was, also the last one', () =>
    fc.assert(
      fc.property(arbExport, fc.nat(), ([, file], r) => {
        const row = r % file.chain.length;
        file.chain.splice(row, 1);
        expect(faultsIn(file)[0]).toEqual({ row: row + 1, seq: row + 1, fault: 'missing' });
      }),
    ));

  it('facts that changed places, or stand twice, are found at the first of them', () =>
    fc.assert(
      fc.property(arbExport, fc.nat(), fc.nat(), fc.boolean(), ([, file], a, b, twice) => {
        const [from, to] = [a % file.chain.length, b % file.chain.length].sort((x, y) => x - y) as [number, number];
        if (from === to) return;
        const [one, other] = [file.chain[from]!, file.chain[to]!];
        file.chain[to] = one;
        if (!twice) file.chain[from] = other;
        expect(faultsIn(file)[0]?.row).toBe(twice ? to + 1 : from + 1);
      }),
    ));

  it('says of what is no such file that it is none', () => {
    for (const text of ['', '{}', '[]', '{"format":"lienthong.case-chain.v1"}'])
      expect(() => verifyChainFile(text)).toThrow(InvalidChainFile);
    expect(() => chainFileOf([])).toThrow(InvalidChainFile);
  });

  it('holds no person: nothing of it but opaque ids', () =>
    fc.assert(
      fc.property(arbExport, ([text]) => {
        expect(text).not.toMatch(/Nguyễn|phone|address|idNumber/);
      }),
      { numRuns: 20 },
    ));
});
