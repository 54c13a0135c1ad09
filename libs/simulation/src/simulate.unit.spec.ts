import { foldCase, ledgerOf } from '@lienthong/case';
import { type CaseFile, figuresOf, NO_CASE, takeFact } from '@lienthong/indicator';
import { atMinuteOf, plusDays, procedureCode } from '@lienthong/kernel';
import type { SimulatedFact } from './case-run.js';
import { simulate } from './simulate.js';
import { sampleScenario, sampleWorld } from './testing/sample-world.js';

const SEED = 11;
const told: SimulatedFact[] = [];
const asTold = simulate(sampleScenario, sampleWorld, SEED, { fact: (fact) => told.push(fact) });
const withStaff = (others: number) => ({ ...sampleScenario, staff: { ...sampleScenario.staff, others } });

it('the same seed tells the same facts and figures, another seed others', () => {
  const again: SimulatedFact[] = [];
  const repeated = simulate(sampleScenario, sampleWorld, SEED, { fact: (fact) => again.push(fact) });
  expect(JSON.stringify(again)).toBe(JSON.stringify(told));
  expect(repeated).toEqual(asTold);
  expect(simulate(sampleScenario, sampleWorld, SEED + 1).total).not.toEqual(asTold.total);
});

it('everything that may happen to a case happens to some', () => {
  const kinds = new Set(told.map(({ type }) => type));
  for (const kind of ['case.refused', 'case.withdrawn', 'case.stopped', 'handoff.refused', 'handoff.returned'] as const)
    expect(kinds).toContain(kind);
  for (const kind of ['supplement.supplied', 'child.ended', 'appointment.met', 'payment.recorded'] as const)
    expect(kinds).toContain(kind);
  expect(asTold.filings).toBe(sampleScenario.cases);
  expect(asTold.total.late).toBeGreaterThan(0);
});

it('figures are those of the published fold over the told facts (peers.md §3.20)', () => {
  const files = new Map<string, CaseFile>();
  // in whatever order the topic would bring them
  for (const fact of told.toReversed()) files.set(fact.caseCode, takeFact(files.get(fact.caseCode) ?? NO_CASE, fact));
  const records = [...files.values()].flatMap(({ record }) => record ?? []);
  const { from, to } = sampleScenario;
  const query = { from, to, basis: 'ended', asOf: atMinuteOf(plusDays(to, 1), 0), where: {} } as const;
  expect(asTold.procedures).toEqual(figuresOf(records, { ...query, by: ['procedure'], unit: 'case' }));
  expect(asTold.agencies).toEqual(figuresOf(records, { ...query, by: ['agency'], unit: 'leg' }));
});

it('the state that decisions lead to is the fold of their facts', () => {
  const byCase = new Map<string, typeof told>();
  for (const fact of told) byCase.set(fact.caseCode, [...(byCase.get(fact.caseCode) ?? []), fact]);
  simulate(sampleScenario, sampleWorld, SEED, {
    ended: ({ code, state }) => {
      const facts = byCase.get(code)?.filter(({ seq }) => seq <= state.lastSeq) ?? [];
      expect(state).toEqual(foldCase(facts));
    },
  });
});

it('every minute of every case has one holder (time.md §9, I3)', () => {
  let cases = 0;
  simulate(sampleScenario, sampleWorld, SEED, {
    ended: (run, at) => {
      if (!run.state.life) return;
      const context = run.contextAt(at);
      const { from, to, path } = ledgerOf(run.state, context);
      expect([from, ...path.map((piece) => piece.to)]).toEqual([...path.map((piece) => piece.from), to]);
      expect(path.reduce((sum, { used }) => sum + used, 0)).toBe(context.calendar.minutesBetween(from, to));
      cases += 1;
    },
  });
  expect(cases).toBeGreaterThan(sampleScenario.cases / 2);
});

it.each([1, 2, 3])('more officers never make a queue longer on the whole (seed %s)', (seed) => {
  const waiting = [1, 2, 4].map((officers) => {
    const { offices } = simulate(withStaff(officers), sampleWorld, seed);
    return offices.reduce((sum, { queue }) => sum + queue.mean, 0);
  });
  const slack = 0.05;
  const [one = 0, two = 0, four = 0] = waiting;
  expect(two).toBeLessThanOrEqual(one + slack);
  expect(four).toBeLessThanOrEqual(two + slack);
});

it('too few officers make filings late that enough of them finish in time, and lose none', () => {
  const crowded = { ...sampleScenario, cases: 900 };
  const [few, enough] = [1, 8].map((others) => {
    const { filings, total } = simulate({ ...crowded, staff: { ...crowded.staff, others } }, sampleWorld, SEED);
    return { filings, lateShare: (total.late + total.runningOverdue) / total.received };
  });
  expect([few?.filings, enough?.filings]).toEqual([900, 900]);
  expect(few?.lateShare).toBeGreaterThan(0.25);
  expect(enough?.lateShare).toBeLessThan(0.05);
});

it('a shorter term makes more of the same filings late, and changes no filing', () => {
  const code = procedureCode('bien-dong-dat-dai');
  const land = sampleWorld.procedures.get(code);
  if (!land) throw new Error('The catalogue has lost it');
  const hurried = {
    ...land,
    appointments: land.appointments.map((one) => ({ ...one, term: { ...one.term, amount: 1 } })),
  };
  const procedures = new Map([...sampleWorld.procedures, [code, hurried]]);
  const before = asTold.procedures.find(({ key }) => key === code);
  const after = simulate(sampleScenario, { ...sampleWorld, procedures }, SEED).procedures.find(
    ({ key }) => key === code,
  );
  expect(after?.received).toBe(before?.received);
  expect(after?.completed).toBe(before?.completed);
  expect(after?.late).toBeGreaterThan(before?.late ?? 0);
});
