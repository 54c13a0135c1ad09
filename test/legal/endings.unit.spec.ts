import { legalTransitions, nationalStatus } from '@lienthong/case';
import { type History, nobody, officerOf } from '@lienthong/case/testing';
import { localIso } from '@lienthong/kernel';
import { catalogueHistory } from './catalogue-history.js';

const STEP = 'ho-kinh-doanh';
const citizen = { kind: 'citizen' } as const;
const filed = () => catalogueHistory('ho-kinh-doanh-karaoke').open('2025-04-09T10:00');
const accepted = () => filed().accept();
const held = () => accepted().take(STEP);
const waiting = () => {
  const history = held();
  history.do({ type: 'request-supplement', leg: history.leg(STEP), items: nobody });
  return history;
};
const incomplete = () => {
  const history = filed();
  history.do({ type: 'request-intake-supplement', items: nobody });
  return history;
};
const owing = () =>
  catalogueHistory('bien-dong-dat-dai')
    .open('2025-04-14T14:00')
    .accept()
    .complete('tiep-nhan', '2025-04-14T16:00')
    .complete('tham-tra', '2025-04-21T11:00')
    .complete('thue', '2025-04-24T16:00');
const decided = () =>
  accepted()
    .complete(STEP, '2025-04-14T10:00')
    .complete('an-ninh', '2025-04-17T10:00')
    .complete('giay-phep', '2025-05-05T10:00');
const withdraw = (history: History) => {
  const before = nationalStatus(history.state);
  const facts = history.offer({ type: 'withdraw', by: citizen, reason: nobody }).map(({ type }) => type);
  return [before, facts.filter((type) => type !== 'verdict.frozen'), nationalStatus(history.state)];
};
const AT_ONCE = ['withdrawal.requested', 'case.withdrawn'];

/** NĐ 118/2025/NĐ-CP Điều 21; TT 03/2025/TT-VPCP Điều 7, Mẫu 05 (domain.md L17, §2.3): rút hồ sơ khi chưa có kết quả. */
describe('Điều 21 NĐ 118/2025, Điều 7 TT 03/2025: a case is taken back while nothing is decided', () => {
  it.each([
    ['1, before acceptance: granted at once', filed, [1, AT_ONCE, 8]],
    ['5 before acceptance: granted at once', incomplete, [5, AT_ONCE, 8]],
    ['4, an agency works on it: it is asked', held, [4, ['withdrawal.requested'], 7]],
    ['5, the citizen has the case: granted at once', waiting, [5, AT_ONCE, 8]],
    ['6, the citizen owes money: granted at once', owing, [6, ['case.withdrawn'], 8]],
  ])('%s', (_, at, becomes) => expect(withdraw(at())).toEqual(becomes));

  it.each([
    ['refused, with its reason', { granted: false, reason: nobody }, 4],
    ['granted', { granted: true }, 8],
  ])('7 %s: %j leads to %i', (_, answer, status) => {
    const history = held();
    history.do({ type: 'withdraw', by: citizen, reason: nobody });
    const { agency } = history.state.legs[history.leg(STEP)]!.holder;
    history.do({ type: 'answer-withdrawal', ...answer, by: officerOf(agency!) });
    expect(nationalStatus(history.state)).toBe(status);
  });

  it.each([
    ['9: the result is ready', decided],
    ['10: and handed over', () => returned()],
  ])('%s: too late', (_, at) => expect(() => withdraw(at())).toThrow('is decided'));

  it('the end is the grant, not the request: while it is asked the clock runs (time.md §6)', () => {
    const history = held().at('2025-05-05T16:30');
    history.do({ type: 'withdraw', by: citizen, reason: nobody });
    history.at('2025-05-06T08:30').do({ type: 'answer-withdrawal', granted: true });
    const { endedAt, owed } = history.last('verdict.frozen').data;
    expect([localIso(endedAt), owed.timeliness, owed.lateMinutes]).toEqual(['2025-05-06T08:30', 'late', 60]);
  });
});

/** TT 03/2025/TT-VPCP Điều 7, Mẫu 05 (domain.md L17): dừng giải quyết có căn cứ. */
describe('Điều 7 TT 03/2025, Mẫu 05: stopped with a ground that the law names', () => {
  it.each(['nguoi-nop-de-nghi', 'nguoi-nop-khong-con', 'nop-trung', 'co-quan-to-tung-yeu-cau'])('%s', (ground) => {
    const history = held();
    history.do({ type: 'stop', ground });
    expect(nationalStatus(history.state)).toBe(8);
  });
  it.each([
    ['no other ground', () => held(), 'khong-bo-sung', 'ground khong-bo-sung is no ground here'],
    [
      'not before anybody examined it (1): it is refused or taken back',
      () => filed(),
      'nop-trung',
      'stop may not be done',
    ],
    ['not after the decision (9)', () => decided(), 'nop-trung', 'stop may not be done'],
  ])('%s', (_, at, ground, says) => expect(() => at().offer({ type: 'stop', ground })).toThrow(says));
});

/** Trạng thái TrangThai của Cổng Dịch vụ công quốc gia (domain.md §2.3, §7.9). */
describe('Cổng DVCQG: every legal step between the statuses, and no other', () => {
  it.each([
    [1, [2, 3, 5, 7]],
    [2, [4, 7]],
    [3, []],
    [4, [5, 6, 7, 8, 9]],
    [5, [2, 3, 4, 7, 8]],
    [6, [4, 8]],
    [7, [4, 8]],
    [8, []],
    [9, [10]],
    [10, []],
  ] as const)('from %i to %j', (from, to) => expect(legalTransitions[from]).toEqual(to));
});

/** Trả kết quả sớm, nhắc nhận kết quả (domain.md L15). */
describe('the result: the applicant of an early one is told at once, of one that waits reminded', () => {
  it.each([
    ['a day before the appointed date', '2025-04-29T17:30', true],
    ['on the appointed date', '2025-05-05T07:30', false],
    ['after it', '2025-05-06T07:30', false],
  ])('ready %s (%s): early %s', (_, at, early) => {
    const history = accepted().complete(STEP, '2025-04-14T10:00').complete('an-ninh', '2025-04-17T10:00');
    history.complete('giay-phep', at);
    expect(history.last('case.completed').data.early).toBe(early);
  });

  it('once a day while it waits, and no more when it was collected', () => {
    const history = decided().at('2025-05-12T09:00');
    expect(history.do({ type: 'remind-uncollected' })).toHaveLength(1);
    expect(history.do({ type: 'remind-uncollected' })).toEqual([]);
    history.at('2025-05-13T09:00').do({ type: 'remind-uncollected' });
    expect(history.last('result.reminded').data.count).toBe(2);
    history.do({ type: 'return-result', channel: 'counter' });
    expect(() => history.do({ type: 'remind-uncollected' })).toThrow('may not be done');
  });
});

function returned(): History {
  const history = decided();
  history.do({ type: 'return-result', channel: 'counter' });
  return history;
}
