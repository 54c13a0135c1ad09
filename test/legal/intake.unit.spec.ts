import { nationalStatus } from '@lienthong/case';
import { type History, nobody } from '@lienthong/case/testing';
import { localIso, plusMinutes } from '@lienthong/kernel';
import { catalogueHistory } from './catalogue-history.js';

const filed = (at: string): History => catalogueHistory('ho-kinh-doanh-karaoke').open(at);
const tell = (history: History, kind: 'intake-alert' | 'intake-overdue') =>
  history.offer({ type: 'notice-case', kind, dueAt: history.state.intakeDueAt }).map(({ type }) => type);

/** NĐ 118/2025/NĐ-CP Điều 17 (domain.md L2): trả lời trong 08 giờ làm việc; nhắc cán bộ trong 02 giờ làm việc. */
describe('Điều 17 NĐ 118/2025: an answer within 8 working hours, an alert within 2', () => {
  it.each([
    ['a full day', '2025-04-08T07:30', '2025-04-08T09:30', '2025-04-08T17:30'],
    ['counted on over the night', '2025-04-08T09:00', '2025-04-08T11:00', '2025-04-09T09:00'],
    ['in the lunch hour: from the afternoon’s opening', '2025-04-08T11:30', '2025-04-08T15:30', '2025-04-09T11:30'],
    ['in the last hour of the day', '2025-04-08T16:31', '2025-04-09T08:31', '2025-04-09T16:31'],
    ['at the minute of closing: from the next opening', '2025-04-08T17:30', '2025-04-09T09:30', '2025-04-09T17:30'],
    ['Saturday night: from Monday’s opening', '2025-04-12T20:00', '2025-04-14T09:30', '2025-04-14T17:30'],
    ['Friday before a swapped Saturday: it is worked', '2025-04-25T16:00', '2025-04-26T08:00', '2025-04-26T16:00'],
    ['on Hùng Vương (7/4/2025)', '2025-04-07T09:00', '2025-04-08T09:30', '2025-04-08T17:30'],
    ['before 30/4–2/5', '2025-04-29T16:00', '2025-05-05T08:00', '2025-05-05T16:00'],
    ['31/12/2025: 1/1 and 2/1 (swapped) are off', '2025-12-31T16:00', '2026-01-05T08:00', '2026-01-05T16:00'],
    ['28/2 on a Friday', '2025-02-28T16:00', '2025-03-03T08:00', '2025-03-03T16:00'],
    ['before Tết 2026 (16–20/2 off)', '2026-02-13T16:00', '2026-02-23T08:00', '2026-02-23T16:00'],
  ])('%s: filed %s, alert %s, due %s', (_, at, alert, due) => {
    const history = filed(at);
    const { intakeAlertAt, intakeDueAt } = history.last('case.registered').data;
    expect([localIso(intakeAlertAt), localIso(intakeDueAt)]).toEqual([alert, due]);
  });

  it.each([
    ['10:59', 'intake-alert', '2025-04-08T10:59', []],
    ['11:00, two working hours', 'intake-alert', '2025-04-08T11:00', ['case.noticed']],
    ['the eighth hour’s last minute is in time', 'intake-overdue', '2025-04-09T09:00', []],
    ['a minute after it', 'intake-overdue', '2025-04-09T09:01', ['case.noticed']],
  ] as const)('filed 09:00; at %s: %s', (_, kind, at, told) =>
    expect(tell(filed('2025-04-08T09:00').at(at), kind)).toEqual(told),
  );

  it.each([
    ['accepts', (history: History) => void history.accept()],
    ['refuses', (history: History) => refuse(history)],
    ['asks for papers', (history: History) => void history.do({ type: 'request-intake-supplement', items: nobody })],
  ])('once the counter %s, nobody is told any more', (_, answer) => {
    const history = filed('2025-04-08T09:00').at('2025-04-08T10:00');
    answer(history);
    history.at('2025-04-10T09:00');
    const { intakeDueAt: dueAt } = history.state;
    expect(history.offer({ type: 'notice-case', kind: 'intake-overdue', dueAt })).toEqual([]);
  });
});

/** NĐ 118/2025/NĐ-CP Điều 17; NĐ 297/2025/NĐ-CP Điều 6.4a (domain.md L3, L8): bổ sung trước khi tiếp nhận. */
describe('Điều 17 NĐ 118/2025, Điều 6.4a NĐ 297/2025: papers asked for before acceptance', () => {
  it.each([
    ['complete at once', '2025-04-08T10:00', '2025-04-08T10:00', '2025-04-09T10:00'],
    ['after a week', '2025-04-08T10:00', '2025-04-14T15:00', '2025-04-15T15:00'],
    ['at night', '2025-04-08T10:00', '2025-04-10T21:00', '2025-04-11T17:30'],
    ['before 30/4–2/5', '2025-04-22T10:00', '2025-04-29T16:00', '2025-05-05T16:00'],
  ])('%s: asked %s, complete %s, the eight hours anew until %s', (_, askedAt, completeAt, due) => {
    const history = filed(askedAt);
    history.do({ type: 'request-intake-supplement', items: nobody });
    history.at(completeAt).do({ type: 'supply-intake-supplement', papers: [] });
    expect(localIso(history.state.intakeDueAt)).toBe(due);
  });

  it('the appointed date is counted from acceptance, so the counter’s waiting takes nothing from the agencies', () => {
    const history = filed('2025-04-01T09:00').at('2025-04-01T10:00');
    history.do({ type: 'request-intake-supplement', items: nobody });
    history.at('2025-04-09T16:00').do({ type: 'supply-intake-supplement', papers: [] });
    history.at('2025-04-09T10:00').accept();
    expect(localIso(history.last('appointment.set').data.dueAt)).toBe('2025-05-05T17:30');
  });
});

/** Mẫu 03; NĐ 118/2025/NĐ-CP Điều 17 (domain.md L4): từ chối phải có căn cứ, trước khi tiếp nhận. */
describe('Điều 17 NĐ 118/2025, Mẫu 03: refused with a ground that the law names', () => {
  it.each(['khong-dung-tham-quyen', 'ho-so-khong-hop-le', 'khong-du-dieu-kien', 'khong-dung-doi-tuong'])(
    '%s',
    (ground) => {
      const history = filed('2025-04-08T09:00');
      history.do({ type: 'refuse-case', reason: nobody, ground });
      expect(nationalStatus(history.state)).toBe(3);
    },
  );
  it('no other: not even a true reason in free words', () =>
    expect(() => filed('2025-04-08T09:00').do({ type: 'refuse-case', reason: nobody, ground: 'het-gio' })).toThrow(
      'ground het-gio is no ground here; there are: khong-dung-tham-quyen, ho-so-khong-hop-le',
    ));
});

/** Thời điểm nộp là thời điểm hệ thống ghi nhận: không thể ở tương lai. */
it('a filing may lie before its registration, never after it', () => {
  const history = catalogueHistory('ho-kinh-doanh-karaoke').at('2025-04-08T09:00');
  const register = (submittedAt: Parameters<typeof plusMinutes>[0]) => {
    const { code, options } = history;
    const { routing = {}, receivedBy } = options;
    const filing = {
      code,
      receivedBy: receivedBy!,
      returnBy: receivedBy!,
      channel: 'online',
      applicant: nobody,
    } as const;
    return () => history.offer({ type: 'register', ...filing, papers: [], routing, submittedAt });
  };
  expect(register(plusMinutes(history.now, 1))).toThrow('which is after');
  expect(register(plusMinutes(history.now, -600))).not.toThrow();
  expect(localIso(history.state.intakeDueAt)).toBe('2025-04-08T17:30');
});

function refuse(history: History): void {
  history.do({ type: 'refuse-case', reason: nobody, ground: 'ho-so-khong-hop-le' });
}
