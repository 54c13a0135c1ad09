import { factOf, parseCloudEvent, toCloudEvent, UnreadableEvent } from '@lienthong/contracts/events';
import { type CaseCode, canonicalJson, DomainError } from '@lienthong/kernel';
import { z } from 'zod';
import { CHAIN_START } from '../fact/hash-chain.js';
import type { StoredFact } from '../fact/stored-fact.js';
import { type ChainFault, faultsOf } from './verify-chain.js';

const FORMAT = 'lienthong.case-chain.v1';

/** The facts of a case as events, each with its place in the chain. No person is in it: facts name them by opaque ids. */
const chainFile = z.strictObject({
  format: z.literal(FORMAT),
  caseCode: z.string(),
  /** How many, and the hash of the last: what the authority says of the case. */
  facts: z.int().min(1),
  lastHash: z.string(),
  chain: z.array(z.strictObject({ hash: z.string(), previousHash: z.string(), event: z.unknown() })),
});

/** A file that is no exported case. */
export class InvalidChainFile extends DomainError {
  readonly code = 'chain.invalid-file';

  constructor(fault: string) {
    super(`Not an exported case: ${fault}`, { fault });
  }
}

/** A fault at a row of the file, from 1; `unreadable`: the row is no event of the case. */
export interface FileFault {
  readonly row: number;
  readonly seq?: number;
  readonly fault: ChainFault['fault'] | 'unreadable';
}

export interface FileReport {
  readonly caseCode: CaseCode;
  readonly rows: number;
  /** Hash of the last row: whoever noted it elsewhere knows that nothing was cut off. */
  readonly lastHash: string;
  /** None when the facts are as they were recorded. */
  readonly faults: readonly FileFault[];
}

/** A case for anyone to check: one fact a line, nothing but text. @throws {InvalidChainFile} for a case without facts */
export function chainFileOf(facts: readonly StoredFact[]): string {
  const last = facts.at(-1);
  if (!last) throw new InvalidChainFile('no facts');
  const rows = facts.map((fact) => {
    const { hash: own, previousHash } = fact;
    return canonicalJson({ hash: own, previousHash, event: toCloudEvent(fact) });
  });
  const head = { format: FORMAT, caseCode: last.caseCode, facts: facts.length, lastHash: last.hash };
  return `${JSON.stringify(head).slice(0, -1)},"chain":[\n${rows.join(',\n')}\n]}\n`;
}

/**
 * Checks an exported case by itself, without any server: every fact against its hash, every hash against the one before
 * it, and the end against what the file says of itself.
 * @throws {InvalidChainFile} when it is no such file
 */
export function verifyChainFile(text: string): FileReport {
  const file = readFile(text);
  const caseCode = file.caseCode as CaseCode;
  const read = file.chain.map((entry, place) => ({ row: place + 1, fact: storedFact(entry, caseCode) }));
  const unreadable = read.flatMap(({ row, fact }): FileFault[] => (fact ? [] : [{ row, fault: 'unreadable' }]));
  const facts = read.flatMap(({ row, fact }) => (fact ? [{ row, fact }] : []));
  const faults = faultsOf(
    facts.map(({ fact }) => fact),
    file.facts,
  ).map(({ place, ...fault }): FileFault => ({ row: facts[place]?.row ?? file.chain.length + 1, ...fault }));
  const lastHash = file.chain.at(-1)?.hash ?? CHAIN_START;
  const all = [...unreadable, ...faults].sort((a, b) => a.row - b.row);
  const endsOtherwise = all.length === 0 && lastHash !== file.lastHash;
  const end: FileFault[] = endsOtherwise ? [{ row: file.chain.length, fault: 'changed' }] : [];
  return { caseCode, rows: file.chain.length, lastHash, faults: [...all, ...end] };
}

type ChainFile = z.infer<typeof chainFile>;

function readFile(text: string): ChainFile {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new InvalidChainFile('no JSON');
  }
  const read = chainFile.safeParse(value);
  if (read.success) return read.data;
  throw new InvalidChainFile(read.error.issues.map(({ path, code }) => `${path.join('.')}: ${code}`).join('; '));
}

/** The fact of a row; undefined when it is no event, or one of another case. */
function storedFact({ event, ...place }: ChainFile['chain'][number], caseCode: CaseCode): StoredFact | undefined {
  try {
    const fact = factOf(parseCloudEvent(JSON.stringify(event)));
    return fact.caseCode === caseCode ? ({ ...fact, ...place } as StoredFact) : undefined;
  } catch (error) {
    if (error instanceof UnreadableEvent) return undefined;
    throw error;
  }
}
