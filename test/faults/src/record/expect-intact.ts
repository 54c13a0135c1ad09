import { instant } from '@lienthong/kernel';
import type { Province } from '../province/province.js';
import { until } from '../province/until.js';
import type { CaseKind } from '../staff/case-kind.js';
import { type CaseGroup, codesOf, groupsOf } from './case-groups.js';
import { type Gap, gapsIn, ledgerGaps } from './custody.js';
import { foldedFigures, foldedRecords, questions, servedFigures } from './figures.js';
import type { CaseRecord } from './record.js';
import type { TopicWatch } from './topic.js';

/** What a disturbed run showed beside being whole. */
export interface Found {
  readonly facts: number;
  /** Messages that lie in the topic more than once, over the life of the province. */
  readonly topicRepeats: number;
  /** Minutes in which nothing went on, all of them the system's. */
  readonly gaps: readonly Gap[];
}

/** Where it is looked, and how cases go undisturbed. */
interface Watched {
  readonly province: Province;
  readonly record: CaseRecord;
  readonly topic: TopicWatch;
  readonly reference: ReadonlyMap<CaseKind, CaseGroup>;
}

/**
 * Nothing lost, nothing doubled: every case told as in the reference, its chain unbroken, its time without hole; the topic
 * holds each fact, and the figures are the fold of the facts.
 */
export async function expectIntact(
  { province, record, topic, reference }: Watched,
  opened: ReadonlyMap<string, CaseKind>,
): Promise<Found> {
  const cases = await record.cases();
  const codes = codesOf(opened, cases);
  for (const [code, group] of groupsOf(opened, cases))
    expect({ code, ...group }).toEqual({ code, ...reference.get(group.kind) });
  // a component opened twice would tell a whole story of its own, and be nobody's child
  const components = [...opened.values()].filter((kind) => kind === 'birth').length * 2;
  expect(codes).toHaveLength(opened.size + components);

  const gaps: Gap[] = [];
  for (const code of codes) {
    expect(await record.store.verifyChain(code)).toMatchObject({ caseCode: code, faults: [] });
    const shown = await ledgerGaps(record.store, code);
    for (const gap of gapsIn(cases.get(code) ?? [])) {
      expect(shown).toContainEqual(expect.objectContaining({ ...gap, class: 'system' }));
      gaps.push(gap);
    }
  }

  const { events, repeats } = await topic.published();
  const published = new Map([...events].map(([code, texts]) => [code, texts.length]));
  expect(published).toEqual(new Map([...cases].map(([code, facts]) => [code, facts.length])));

  await expectFigures(province, record);
  const facts = codes.reduce((sum, code) => sum + (cases.get(code)?.length ?? 0), 0);
  return { facts, topicRepeats: repeats, gaps };
}

/** The figures become the fold of the facts as soon as the service has read the topic, and flows have nothing more to record. */
export async function expectFigures({ addresses }: Province, record: CaseRecord): Promise<void> {
  const compare = async () => {
    const records = foldedRecords(await record.cases());
    const asOf = instant(new Date().toISOString());
    const ask = (question: (typeof questions)[number]) =>
      servedFigures(addresses.indicators, question, asOf).catch(() => undefined);
    return {
      folded: questions.map((question) => foldedFigures(records, question, asOf)),
      served: await Promise.all(questions.map(ask)),
    };
  };
  const isSame = async () => {
    const { folded, served } = await compare();
    return JSON.stringify(served) === JSON.stringify(folded);
  };
  await until('the figures are the fold', isSame, { within: 30_000, every: 500 }).catch(() => undefined);
  const { folded, served } = await compare();
  expect(served).toEqual(folded);
}
