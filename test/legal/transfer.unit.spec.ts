import { localIso } from '@lienthong/kernel';
import { catalogueHistory } from './catalogue-history.js';

const accepted = (at = '2025-04-09T10:00') => catalogueHistory('ho-kinh-doanh-karaoke').open(at).accept();

/** NĐ 61/2018/NĐ-CP Điều 18, giữ ở NĐ 118/2025/NĐ-CP (domain.md L5): chuyển trong ngày; nhận sau 15 giờ thì đầu ngày làm việc tiếp theo. */
describe('Điều 18 NĐ 118/2025: handed on the same day, after 15:00 at the start of the next working day', () => {
  it.each([
    ['14:59', '2025-04-14T14:59', '2025-04-14T14:59'],
    ['15:00 is in time: “after” 15:00', '2025-04-14T15:00', '2025-04-14T15:00'],
    ['15:01', '2025-04-14T15:01', '2025-04-15T07:30'],
    ['the last minute of the day', '2025-04-14T17:29', '2025-04-15T07:30'],
    ['Friday before a swapped Saturday', '2025-04-25T15:01', '2025-04-26T07:30'],
    ['before 30/4–2/5', '2025-04-29T15:01', '2025-05-05T07:30'],
  ])('%s: done %s, the next agency’s time begins %s', (_, done, begins) => {
    const history = accepted().complete('ho-kinh-doanh', done);
    expect(localIso(history.state.legs[history.leg('an-ninh')]!.startAt)).toBe(begins);
  });
});

/** NĐ 297/2025/NĐ-CP Điều 6.3 (domain.md §4.1b): nhận trong giờ làm việc cuối cùng của ngày thì tính từ ngày làm việc tiếp theo. */
describe('Điều 6.3 NĐ 297/2025: received in the last hour of the working day, counted from the next', () => {
  it.each([
    ['a minute before it', '2025-04-09T16:29', '2025-04-09T16:29', '2025-05-05T17:30'],
    ['its first minute', '2025-04-09T16:30', '2025-04-10T07:30', '2025-05-06T17:30'],
    ['its last minute', '2025-04-09T17:29', '2025-04-10T07:30', '2025-05-06T17:30'],
    ['at closing time', '2025-04-09T17:30', '2025-04-10T07:30', '2025-05-06T17:30'],
    ['on a swapped Saturday', '2025-04-26T16:30', '2025-04-28T07:30', '2025-05-23T17:30'],
  ])('%s: accepted %s, begins %s, appointed %s', (_, at, begins, due) => {
    const { startAt, dueAt } = accepted(at).last('appointment.set').data;
    expect([localIso(startAt), localIso(dueAt)]).toEqual([begins, due]);
  });
});
