import { isOnTime766 } from '@lienthong/case';
import type { History } from '@lienthong/case/testing';
import { instant } from '@lienthong/kernel';
import { catalogueHistory } from './catalogue-history.js';

/**
 * QĐ 766/QĐ-TTg of 23/6/2022, component 2.1 with 2.1a–d (domain.md §3.1). P3b accepted Wed 09/04/2025 10:00, NgayHenTra
 * as first synced Mon 05/05/2025 17:30: 16 working days.
 */
const reason = { id: 'p' as never, hash: 'p' };
const accepted = (): History => catalogueHistory('ho-kinh-doanh-karaoke').open('2025-04-09T10:00').accept();
const ask = (history: History, at: string) => {
  history.at(at).take('ho-kinh-doanh');
  history.do({ type: 'request-supplement', leg: history.leg('ho-kinh-doanh'), items: reason });
  return history;
};
const answer = (history: History, at: string) => {
  history.at(at).do({ type: 'supply-supplement', leg: history.leg('ho-kinh-doanh'), papers: [] });
  return history;
};
const end = (history: History, at: string) =>
  history.complete('ho-kinh-doanh', at).complete('an-ninh', at).complete('giay-phep', at);
const onTime = (history: History, at = history.now) => isOnTime766(history.state, at);

describe('2.1: on time ⇔ NgayKetThucXuLy ≤ NgayHenTra; running within its time counts as kept', () => {
  it.each([
    ['ended in the minute of the date', '2025-05-05T17:30', true],
    ['a minute later', '2025-05-05T17:31', false],
  ])('%s', (_what, at, kept) => expect(onTime(end(accepted(), at))).toBe(kept));
  it.each([
    ['running in the minute of the date', '2025-05-05T17:30', true],
    ['a minute later', '2025-05-05T17:31', false],
  ])('%s', (_what, at, kept) => expect(onTime(accepted().at(at))).toBe(kept));
  it('the date first synced counts, not the one that a letter set', () => {
    const history = accepted().at('2025-04-29T09:00').take('ho-kinh-doanh');
    const leg = history.leg('ho-kinh-doanh');
    history.do({ type: 'apologise', leg, newDueOn: '2025-05-20' as never, reason });
    expect(onTime(end(history, '2025-05-06T09:00'))).toBe(false);
  });
});

describe('2.1a: the end is that of status 9, not of the hand-over', () => {
  it('ready in time and collected weeks later', () => {
    const history = end(accepted(), '2025-05-05T17:00').at('2025-06-20T09:00');
    history.do({ type: 'return-result', channel: 'counter' });
    expect(onTime(history)).toBe(true);
  });
  it.each([
    ['2025-05-05T17:30', true],
    ['2025-05-06T09:00', false],
  ])('stopped (status 8) at %s', (at, kept) => {
    const history = accepted().at(at);
    history.do({ type: 'stop', ground: 'nguoi-nop-de-nghi', reason });
    expect(onTime(history)).toBe(kept);
  });
  it.each([
    ['2025-05-05T17:30', true],
    ['2025-05-06T09:00', false],
  ])('asked to take it back (status 7) at %s, and not answered by the end of the period', (at, kept) => {
    const history = accepted().at(at).take('ho-kinh-doanh');
    history.do({ type: 'withdraw', by: { kind: 'citizen' }, reason });
    expect([history.state.withdrawal, onTime(history.at('2025-06-30T17:30'))]).toEqual(['asked', kept]);
    history.do({ type: 'answer-withdrawal', granted: false, reason });
    expect(onTime(history)).toBe(false);
  });
});

describe('2.1b: while papers are waited for, the end is the time of the request; more than one request is overdue', () => {
  it('waiting until long after the date', () =>
    expect(onTime(ask(accepted(), '2025-04-10T09:00').at('2025-05-20T09:00'))).toBe(true));
  it('withdrawn while the counter still waits: no answer ever came, so the end stays the time of the request', () => {
    const history = ask(accepted(), '2025-04-10T09:00').at('2025-05-20T09:00');
    history.do({ type: 'withdraw', reason });
    expect(onTime(history)).toBe(true);
  });
  it('a second request, whatever the date', () => {
    const history = answer(ask(accepted(), '2025-04-10T09:00'), '2025-04-10T10:00');
    history.do({ type: 'request-supplement', leg: history.leg('ho-kinh-doanh'), items: reason });
    expect(onTime(end(answer(history, '2025-04-10T11:00'), '2025-04-11T09:00'))).toBe(false);
  });
});

describe('2.1c: the wall-clock time between request and answer is subtracted', () => {
  // asked Thu 10/04 09:00, answered Thu 17/04 09:00: seven days
  const supplemented = () => answer(ask(accepted(), '2025-04-10T09:00'), '2025-04-17T09:00');
  it.each([
    ['2025-05-12T17:30', true],
    ['2025-05-12T17:31', false],
  ])('ended %s', (at, kept) => expect(onTime(end(supplemented(), at))).toBe(kept));
});

describe('2.1d: without NgayHenTra, end − NgayTiepNhan − waiting ≤ the longest term of the procedure', () => {
  /** A dossier that never had a date: ours all have one, those that an older system knew need not. */
  const dateless = (history: History, periodEnd = history.now) =>
    isOnTime766({ ...history.state, appointments: [] }, periodEnd, history.context());
  it.each([
    ['ended on the 16th working day', '2025-05-05T17:30', true],
    ['a minute later', '2025-05-05T17:31', false],
  ])('%s', (_what, at, kept) => expect(dateless(end(accepted(), at))).toBe(kept));
  it.each([
    ['seven days later, which it waited for papers', '2025-05-12T17:30', true],
    ['a minute later', '2025-05-12T17:31', false],
  ])('%s', (_what, at, kept) =>
    expect(dateless(end(answer(ask(accepted(), '2025-04-10T09:00'), '2025-04-17T09:00'), at))).toBe(kept),
  );
  it('papers still waited for, or asked for twice', () => {
    const waiting = ask(accepted(), '2025-04-10T09:00').at('2025-06-30T17:30');
    const twice = answer(ask(accepted(), '2025-04-10T09:00'), '2025-04-10T10:00');
    twice.do({ type: 'request-supplement', leg: twice.leg('ho-kinh-doanh'), items: reason });
    expect([dateless(waiting), dateless(twice)]).toEqual([true, false]);
  });
  it('what was never received, or has no term at all, is not measured', () => {
    const registered = catalogueHistory('ho-kinh-doanh-karaoke').open('2025-04-09T10:00');
    expect([dateless(registered), isOnTime766({ ...accepted().state, appointments: [] }, registered.now)]).toEqual([
      ...[undefined, undefined],
    ]);
  });
});

describe('2.1d: no end state, so the end is the last day of the period', () => {
  it.each([
    ['2025-04-30T23:59', true],
    ['2025-05-31T23:59', false],
  ])('running when the period ends %s: with its date, and without one', (day, kept) => {
    const running = accepted();
    const periodEnd = instant(day);
    const without = isOnTime766({ ...running.state, appointments: [] }, periodEnd, running.context());
    expect([onTime(running, periodEnd), without]).toEqual([kept, kept]);
  });
});

describe('two appointments (L16): each is read by its own date; tax and payer are in neither', () => {
  const paid = (sent: string) => {
    const history = catalogueHistory('bien-dong-dat-dai').open('2025-04-14T14:00').accept();
    history.complete('tiep-nhan', '2025-04-14T16:00').complete('tham-tra', sent).complete('thue', '2025-04-24T16:00');
    history.at('2025-04-26T15:20');
    history.do({ type: 'record-payment', leg: history.leg('nop-tien'), proof: reason, cashless: true });
    return history;
  };
  it.each([
    ['both kept', '2025-04-21T17:30', '2025-05-05T17:30', true],
    ['the slip a minute late', '2025-04-21T17:31', '2025-05-05T17:30', false],
    ['the result a minute late', '2025-04-21T17:30', '2025-05-05T17:31', false],
  ])('%s', (_what, sent, ready, kept) => expect(onTime(paid(sent).complete('dang-ky', ready))).toBe(kept));
});
