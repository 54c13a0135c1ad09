import { type Fact } from '@lienthong/case';
import { History } from '@lienthong/case/testing';
import { arbTold, playToTheEnd, tell } from '@lienthong/case/testing/random-history';
import type { CaseCode } from '@lienthong/kernel';
import fc from 'fast-check';
import { csvHead, csvRows } from './format/csv.format.js';
import { XES_TAIL, xesHead, xesTrace } from './format/xes.format.js';
import { logCase } from './log-case.js';
import type { LoggedCase } from './logged-case.js';
import { Bystanders, ocelEvent, ocelObjects } from './ocel/ocel-model.js';
import { readCsv } from './testing/read-csv.js';
import { readXml } from './testing/read-xml.js';
import { attributeOf, of, xesFaults } from './testing/xes-rules.js';
import { within } from './within.js';

/** Kinds of fact that tell nobody of work: what accompanies another fact, and notices. */
const BOOKKEEPING = [
  ...['appointment.set', 'appointment.met', 'verdict.frozen', 'slip.issued', 'handoff.retimed', 'intake.retimed'],
  ...['case.noticed', 'handoff.due-soon-noticed', 'handoff.overdue-noticed', 'apology.drafted'],
];

const told = (facts: readonly Fact[]) => facts.filter(({ type }) => !BOOKKEEPING.includes(type));
const anyHistory = fc.tuple(arbTold, fc.boolean()).map(([moves, toTheEnd]): History => {
  const history = tell(moves);
  if (toTheEnd) playToTheEnd(history);
  return history;
});
const alone = (one: LoggedCase): LoggedCase => within(one, () => false);

describe('a log of any history', () => {
  it('has one event for each fact that tells of work, in the order of time, under the ids of the topic', () =>
    fc.assert(
      fc.property(anyHistory, ({ facts, options }) => {
        const { events } = logCase(facts, options.definition);
        expect(events.map(({ type }) => type).sort()).toEqual(
          told(facts)
            .map(({ type }) => type)
            .sort(),
        );
        expect(events.map(({ at }) => at)).toEqual(events.map(({ at }) => at).sort());
        expect(new Set(events.map(({ id }) => id)).size).toBe(events.length);
      }),
    ));

  it('is as long in every format', () =>
    fc.assert(
      fc.property(anyHistory, ({ facts, options }) => {
        const one = logCase(facts, options.definition);
        const log = readXml(xesHead({}) + xesTrace(one) + XES_TAIL);
        expect(xesFaults(log)).toEqual([]);
        const [trace, ...others] = of(log, 'trace');
        expect(others).toEqual([]);
        const names = one.events.map(({ activity }) => activity);
        expect(of(trace!, 'event').map((event) => attributeOf(event, 'concept:name'))).toEqual(names);
        const rows = readCsv(csvHead() + csvRows(one));
        expect(rows.map((row) => row['concept:name'])).toEqual(names);
        expect(new Set(rows.map((row) => row['case:concept:name']))).toEqual(new Set([one.code]));
      }),
    ));

  it('refers to nothing that it does not hold, and holds nothing that no event knows', () =>
    fc.assert(
      fc.property(anyHistory, ({ facts, options }) => {
        const one = alone(logCase(facts, options.definition));
        const bystanders = new Bystanders();
        for (const event of one.events) bystanders.see(event);
        const objects = [...ocelObjects(one), ...bystanders.objects({ find: () => undefined })];
        const known = new Map(objects.map(({ id, type }) => [id, type]));
        expect(known.size).toBe(objects.length);
        const touched = one.events.map(ocelEvent).flatMap(({ relations }) => relations);
        for (const { id, type } of [...touched, ...objects.flatMap(({ relations }) => relations)])
          expect([id, known.get(id)]).toEqual([id, type]);
        expect(new Set(touched.map(({ id }) => id))).toEqual(new Set(known.keys()));
      }),
    ));

  it('says nothing of a person', () =>
    fc.assert(
      fc.property(anyHistory, ({ facts }) => {
        // the marks of every row of personal data that the histories refer to
        expect(JSON.stringify(logCase(facts))).not.toMatch(/person-mau|"hash"/);
      }),
    ));
});

describe('a component', () => {
  it('is left out of what refers to it where the log does not hold it', () => {
    const code = 'H27.02-250401-1000' as CaseCode;
    const related = { type: 'case', id: code, qualifier: 'component' } as const;
    const leg = { type: 'leg', id: `${code}/p.1.1`, qualifier: 'carries out' } as const;
    const empty = { values: {}, dueDates: [], legs: [], events: [] };
    const one: LoggedCase = { ...empty, code: 'H27.01-250401-0001' as CaseCode, relations: [related, leg] };
    expect(within(one, () => false).relations).toEqual([]);
    expect(within(one, (known) => known === code).relations).toEqual([related, leg]);
  });
});
