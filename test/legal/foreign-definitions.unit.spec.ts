import { readFileSync } from 'node:fs';
import { type History, nobody } from '@lienthong/case/testing';
import { publishContext } from '@lienthong/catalogue';
import { localIso } from '@lienthong/kernel';
import type { ProcedureDefinition } from '@lienthong/procedure';
import { type ParsedProcedure, parseProcedure } from '@lienthong/procedure/schema';
import { historyOf } from './catalogue-history.js';
import { legAt, offeredSteps, outcomeOf, runToEnd } from './run-to-end.js';

const context = publishContext();

/** A definition as somebody else wrote it, from a real table of steps, in a hand of its own. */
function parsed(file: string): ParsedProcedure {
  return parseProcedure(readFileSync(new URL(`foreign/${file}.yaml`, import.meta.url), 'utf8'), context);
}
function definition(file: string): ProcedureDefinition {
  const read = parsed(file);
  if ('faults' in read) throw new Error(read.faults.map(({ line, message }) => `${line}: ${message.en}`).join('\n'));
  return read.ok;
}
const accepted = (file: string, at: string, told = {}): History =>
  historyOf(definition(file), {}, told).open(at).accept();
const stood = (history: History) => {
  const { owed, usedMinutes } = history.last('verdict.frozen').data;
  return { usedMinutes, timeliness: owed.timeliness, shares: owed.shares.map(({ agency }) => agency) };
};

describe.each(['tro-cap-bao-tro-xa-hoi', 'du-dieu-kien-kinh-doanh', 'gia-han-su-dung-dat'])('%s', (file) => {
  it('is accepted as data, and told to its end', () => {
    expect(parsed(file)).not.toHaveProperty('faults');
    expect(runToEnd(accepted(file, '2026-03-02T08:00')).state.phase).toBe('completed');
  });
  it('ends with every other outcome too', () => {
    const { steps } = definition(file);
    for (const { id, outcomes } of steps)
      for (const outcome of outcomes.slice(1))
        expect(runToEnd(accepted(file, '2026-03-02T08:00'), { outcomes: { [id]: outcome } }).state.phase).toBe(
          'completed',
        );
  });
});

describe('social allowance: a public posting outside the term', () => {
  const posted = () =>
    accepted('tro-cap-bao-tro-xa-hoi', '2025-03-03T08:00')
      .complete('b1', '2025-03-03T11:00')
      .complete('b2', '2025-03-06T11:00');
  it('lasts 2 days at least, and moves the date by what it lasts', () => {
    const history = posted();
    expect(localIso(history.state.appointments[0]!.dueAt)).toBe('2025-03-17T17:30');
    expect(() => history.complete('b3', '2025-03-07T17:00')).toThrow('lasts until');
    history.complete('b3', '2025-03-10T17:30');
    expect(localIso(history.state.appointments[0]!.dueAt)).toBe('2025-03-20T14:00');
    history.complete('b5', '2025-03-12T17:30');
    expect([outcomeOf(history), stood(history).shares]).toEqual(['ky', []]);
  });
  it('a complaint is heard before the decision', () => {
    const history = posted().complete('b3', '2025-03-10T17:30', 'co-khieu-nai');
    expect(offeredSteps(history).at(-1)).toBe('b4');
  });
});

describe('business conditions: a step of no legal term', () => {
  it('is told when published, and counts nothing then', () =>
    expect(parsed('du-dieu-kien-kinh-doanh')).toMatchObject({
      notices: [{ rule: 'set-per-case', path: 'steps[1].term' }],
    }));
  it('has no due of its own, and the date is the citizen’s all the same', () => {
    const history = accepted('du-dieu-kien-kinh-doanh', '2025-03-03T08:00').complete('tiep-nhan', '2025-03-03T11:30');
    expect(legAt(history, 'lap-doan').dueAt).toBeUndefined();
    history
      .complete('lap-doan', '2025-03-06T11:30')
      .complete('tham-dinh', '2025-03-24T11:30')
      .complete('ky', '2025-03-27T11:30');
    expect(stood(history)).toEqual({ usedMinutes: 18.5 * 480 - 30, timeliness: 'early', shares: [] });
  });
  it('papers have the window of their own law: 6 working days', () => {
    const history = accepted('du-dieu-kien-kinh-doanh', '2025-03-03T08:00').complete('tiep-nhan', '2025-03-03T11:30');
    history
      .at('2025-03-04T09:00')
      .take('lap-doan')
      .do({ type: 'request-supplement', leg: history.leg('lap-doan'), items: nobody });
    expect(localIso(history.last('supplement.requested').data.windowEndsAt)).toBe('2025-03-12T17:30');
  });
});

describe('land use extension: outside both clocks', () => {
  const decided = () =>
    accepted('gia-han-su-dung-dat', '2025-03-03T08:00')
      .complete('intake', '2025-03-03T10:00')
      .complete('measure', '2025-03-05T10:00')
      .complete('examine', '2025-03-10T10:00')
      .complete('decide', '2025-03-11T10:00');
  it('the first date is met at the decision; what was measured is not counted in it', () => {
    const history = decided();
    expect(history.last('appointment.met').data).toMatchObject({ n: 1, owed: { timeliness: 'early' } });
    expect(localIso(history.state.appointments[0]!.dueAt)).toBe('2025-03-14T17:30');
  });
  it('weeks at the tax office and with the payer belong to neither date, and make nobody late', () => {
    const history = decided().complete('levy', '2025-04-04T10:00').at('2025-05-20T09:00');
    history.do({ type: 'record-payment', leg: history.leg('pay'), proof: nobody, cashless: true });
    expect(localIso(history.state.appointments[1]!.dueAt)).toBe('2025-05-26T17:30');
    expect(stood(history.complete('register', '2025-05-23T16:00'))).toMatchObject({ timeliness: 'early', shares: [] });
  });
});
