import { ledgerOf, nationalStatus } from '@lienthong/case';
import type { History } from '@lienthong/case/testing';
import { localIso } from '@lienthong/kernel';
import { catalogueHistory } from './catalogue-history.js';

/** P4: 5 + 3 working days, tax and payment outside both; accepted Mon 14/04/2025 14:00. */
const accepted = (): History => catalogueHistory('bien-dong-dat-dai').open('2025-04-14T14:00').accept();
const slipSent = () => accepted().complete('tiep-nhan', '2025-04-14T16:00').complete('tham-tra', '2025-04-21T11:00');
const paid = () => {
  const history = slipSent().complete('thue', '2025-04-24T16:00').at('2025-04-26T15:20');
  const leg = history.leg('nop-tien');
  history.do({ type: 'record-payment', leg, proof: { id: 'p' as never, hash: 'p' }, cashless: true });
  return history;
};
const leg = (history: History, step: string) => history.state.legs[history.leg(step)]!;
const dates = (history: History) =>
  history.state.appointments.map(({ n, startAt, dueAt }) => [n, localIso(startAt), localIso(dueAt)]);

describe('E6: two appointments, tax and payer outside both', () => {
  it('first date is 5 working days on; half a day at the desk, the branch from the next morning', () => {
    const history = accepted().complete('tiep-nhan', '2025-04-14T16:00');
    expect(dates(history)).toEqual([[1, '2025-04-14T14:00', '2025-04-21T17:30']]);
    expect(localIso(leg(history, 'tiep-nhan').dueAt!)).toBe('2025-04-15T08:00');
    expect(localIso(leg(history, 'tham-tra').startAt)).toBe('2025-04-15T07:30');
    expect(localIso(leg(history, 'tham-tra').dueAt!)).toBe('2025-04-21T11:30');
  });
  it('the first appointment is met when the slip is sent', () => {
    const { n, endedAt, owed } = slipSent().last('appointment.met').data;
    expect([n, localIso(endedAt), owed.timeliness]).toEqual([1, '2025-04-21T11:00', 'on-time']);
  });
  it('the second is counted from the proof of payment', () => {
    const history = paid();
    expect(dates(history)[1]).toEqual([2, '2025-04-26T15:20', '2025-05-05T17:30']);
    expect(localIso(leg(history, 'dang-ky').startAt)).toBe('2025-04-28T07:30');
    expect(localIso(leg(history, 'dang-ky').dueAt!)).toBe('2025-05-05T17:30');
  });
  it('ready 05/05 16:00: on time, and the ledger sums to its life', () => {
    const history = paid().complete('dang-ky', '2025-05-05T16:00');
    const { path, segments } = ledgerOf(history.state, history.context());
    expect(path.map(({ class: holder, used }) => [holder, used])).toEqual([
      ['counter', 120],
      ['counter', 90],
      ['agency', 2130],
      ['outside', 1620],
      ['citizen', 920],
      ['citizen', 130],
      ['agency', 1350],
    ]);
    expect(segments.map(({ owed }) => owed.timeliness)).toEqual(['on-time', 'on-time']);
    expect(history.last('verdict.frozen').data).toMatchObject({ usedMinutes: 6360, owed: { timeliness: 'on-time' } });
    expect(history.types().filter((type) => type === 'appointment.met')).toHaveLength(2);
  });
  it('ready 07/05 09:00: late 570, all of the branch; tax and citizen nothing', () => {
    const history = paid().complete('dang-ky', '2025-05-07T09:00');
    const { owed } = history.last('verdict.frozen').data;
    expect([owed.timeliness, owed.lateMinutes, owed.shares.map(({ leg: id, minutes }) => [id, minutes])]).toEqual([
      'late',
      570,
      [['dang-ky.1.1', 570]],
    ]);
  });
  it('a case withdrawn while the citizen owes the tax is judged by its first appointment alone', () => {
    const history = slipSent().complete('thue', '2025-04-24T16:00').at('2025-06-20T09:00');
    expect(nationalStatus(history.state)).toBe(6);
    history.do({ type: 'withdraw', by: { kind: 'citizen' }, reason: { id: 'r' as never, hash: 'r' } });
    expect(history.last('verdict.frozen').data).toMatchObject({
      outcome: 'withdrawn',
      owed: { timeliness: 'on-time', lateMinutes: 0, shares: [] },
    });
    expect(nationalStatus(history.state)).toBe(8);
  });
});
