import { isOnTime766, nationalStatus } from '@lienthong/case';
import { type History, nobody, officerOf } from '@lienthong/case/testing';
import { localIso } from '@lienthong/kernel';
import { catalogueHistory } from './catalogue-history.js';

const STEP = 'ho-kinh-doanh';
const accepted = (at = '2025-04-08T09:00'): History => catalogueHistory('ho-kinh-doanh-karaoke').open(at).accept();
const ask = (history: History) => {
  history.do({ type: 'request-supplement', leg: history.leg(STEP), items: nobody });
  return history.last('supplement.requested').data;
};
const answer = (history: History) => history.do({ type: 'supply-supplement', leg: history.leg(STEP), papers: [] });

/** NĐ 61/2018 Điều 19, giữ ở NĐ 118/2025 (domain.md L6): không quá 03 ngày làm việc kể từ ngày nhận. */
describe('Điều 19: the agency asks within 3 working days from receipt', () => {
  it.each([
    ['the day itself', '2025-04-08T09:00', '2025-04-08T17:30', true],
    ['the last minute of the third day', '2025-04-08T09:00', '2025-04-11T17:30', true],
    ['a minute after it', '2025-04-08T09:00', '2025-04-11T17:31', false],
    ['over a swapped Saturday', '2025-04-23T09:00', '2025-04-26T17:30', true],
    ['a minute after the swapped Saturday’s close', '2025-04-23T09:00', '2025-04-26T17:31', false],
    ['over Tết', '2026-02-12T09:00', '2026-02-24T17:30', true],
    ['a minute after it', '2026-02-12T09:00', '2026-02-24T17:31', false],
  ])('%s: received %s, asked %s: lawful %s', (_, at, askedAt, lawful) => {
    const history = accepted(at).take(STEP).at(askedAt);
    expect(ask(history).lawful).toBe(lawful);
    expect(nationalStatus(history.state)).toBe(lawful ? 5 : 4);
  });
});

/** Yêu cầu bổ sung một lần (domain.md L3, L7); QĐ 766/QĐ-TTg 2.1b tính hồ sơ quá một lần bổ sung là trễ. */
describe('papers are asked for once; QĐ 766/QĐ-TTg 2.1b counts a case of more as overdue', () => {
  const special = () => {
    const { definition } = catalogueHistory('ho-kinh-doanh-karaoke').options;
    const title = { vi: 'Luật chuyên ngành giả định', en: 'Made-up special law' };
    const basis = { document: 'Luật giả định', article: 'Điều 9', status: 'unverified' } as const;
    const grounds = [{ code: 'luat-gia-dinh-dieu-9', use: 'second-supplement', title, basis } as const];
    return catalogueHistory('ho-kinh-doanh-karaoke', { definition: { ...definition, grounds } });
  };
  const approve = (history: History, officer = 'lanh-dao') => {
    const leg = history.leg(STEP);
    const { agency } = history.state.legs[leg]!.holder;
    const by = { ...officerOf(agency!), officer: officer as never };
    history.do({ type: 'approve-second-supplement', leg, ground: 'luat-gia-dinh-dieu-9', by });
  };
  const once = (history: History) => {
    history.open('2025-04-08T09:00').accept().take(STEP).at('2025-04-08T10:00');
    ask(history);
    answer(history.at('2025-04-08T14:00'));
    return history.at('2025-04-08T15:00');
  };

  it('one: in time', () => {
    const history = once(special());
    expect([history.state.supplementRequests, isOnTime766(history.state, history.now)]).toEqual([1, true]);
  });
  it('two, the second by nobody’s leave: unlawful, the clock runs, and counted', () => {
    const history = once(special());
    expect(ask(history)).toMatchObject({ count: 2, lawful: false, unlawfulBecause: 'second' });
    expect([nationalStatus(history.state), isOnTime766(history.state, history.now)]).toEqual([4, false]);
  });
  it('two, the second by special law and an approver: lawful, the clock stops, and counted all the same', () => {
    const history = once(special());
    approve(history);
    expect(ask(history)).toMatchObject({ count: 2, lawful: true, ground: 'luat-gia-dinh-dieu-9' });
    expect([nationalStatus(history.state), isOnTime766(history.state, history.now)]).toEqual([5, false]);
  });
  it('the approver is somebody else than who asks', () => {
    const history = once(special());
    const { officer } = history.state.legs[history.leg(STEP)]!.holder;
    expect(() => approve(history, officer)).toThrow('not the one who makes it');
  });
  it('a law that the definition does not name allows nothing', () => {
    const history = once(catalogueHistory('ho-kinh-doanh-karaoke'));
    expect(() => approve(history)).toThrow('ground luat-gia-dinh-dieu-9 is no ground here; there are: –');
  });
  it('the one before acceptance counts: the agency’s first is the second', () => {
    const history = catalogueHistory('ho-kinh-doanh-karaoke').open('2025-04-08T09:00');
    history.do({ type: 'request-intake-supplement', items: nobody });
    history.at('2025-04-08T10:00').do({ type: 'supply-intake-supplement', papers: [] });
    history.accept().take(STEP);
    expect(ask(history)).toMatchObject({ count: 2, lawful: false, unlawfulBecause: 'second' });
  });
});

/** NĐ 118/2025/NĐ-CP Điều 17; NĐ 297/2025/NĐ-CP Điều 6.4 (domain.md L9): 15 ngày làm việc không bổ sung thì đóng hồ sơ. */
describe('Điều 17 NĐ 118/2025, Điều 6.4 NĐ 297/2025: closed after 15 working days of silence', () => {
  it.each([
    ['an ordinary month', '2025-06-09T10:00', '2025-06-30T17:30'],
    ['over the swapped Saturday and 30/4–2/5', '2025-04-15T14:00', '2025-05-08T17:30'],
    ['over the year’s end, 2/1/2026 swapped', '2025-12-15T10:00', '2026-01-07T17:30'],
    ['over Tết 2026 (16–20/2 off)', '2026-01-30T10:00', '2026-02-27T17:30'],
    ['over 24/11, off from 2026 on', '2026-11-20T10:00', '2026-12-14T17:30'],
  ])('%s: asked %s, the window ends %s; closed the minute after, by the system', (_, askedAt, windowEnd) => {
    const history = accepted(askedAt).take(STEP);
    const { windowEndsAt } = ask(history);
    expect(localIso(windowEndsAt)).toBe(windowEnd);
    const told = { type: 'notice', leg: history.leg(STEP), kind: 'window-ended', dueAt: windowEndsAt } as const;
    expect(history.at(windowEndsAt).offer(told)).toEqual([]);
    history.at(windowEnd.replace(':30', ':31')).do(told);
    const stopped = history.last('case.stopped');
    expect([stopped.by.kind, stopped.data.ground, nationalStatus(history.state)]).toEqual(['flow', 'unsupplied', 8]);
    expect(history.last('verdict.frozen').data).toMatchObject({
      outcome: 'stopped',
      endedAt: stopped.data.endedAt,
      owed: { timeliness: 'early', lateMinutes: 0 },
    });
  });

  it.each([
    ['in the last minute of the window the papers still come', '2025-06-30T17:30'],
    ['after it, too, until somebody has closed the case', '2025-07-10T09:00'],
  ])('%s', (_, at) => {
    const history = accepted('2025-06-09T10:00').take(STEP);
    ask(history);
    answer(history.at(at));
    expect(nationalStatus(history.state)).toBe(4);
  });
});
