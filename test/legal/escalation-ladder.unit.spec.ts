import { addresseeOf, rungKind } from '@lienthong/case';
import { localIso, plainDate } from '@lienthong/kernel';
import { ladderOf } from '@lienthong/procedure';
import { catalogueHistory } from './catalogue-history.js';

/**
 * The ordinary ladder: the officer at half and four fifths of the time (notices, time.md §10), the head of the agency
 * when it is overdue, the director of the receiving centre a working day later, the provincial office after two.
 * @see NĐ 118/2025/NĐ-CP (unverified: the decree says who follows up and answers; the rungs are ours); peers.md §3.13
 */
describe('báo vượt cấp: who is told of a late leg, and when', () => {
  const history = catalogueHistory('ho-kinh-doanh-karaoke').open('2025-04-09T10:00').accept();
  const leg = history.state.legs[history.leg('ho-kinh-doanh')]!;

  it.each([
    ['half of the time: the officer', 'half-used', '2025-04-10T16:00', undefined],
    ['four fifths of it: the officer', 'mostly-used', '2025-04-11T15:12', undefined],
    ['a minute past the due: the officer', 'overdue', '2025-04-14T10:01', undefined],
    ['and the head of the agency', 'rung-1', '2025-04-14T10:01', 'head ubnd-phuong-thanh-sen'],
    ['a working day later: the receiving centre', 'rung-2', '2025-04-15T10:01', 'centre-director trung-tam-tinh'],
    ['after two: the provincial office', 'rung-3', '2025-04-16T10:01', 'head van-phong-ubnd'],
  ])('%s', (_, kind, at, whom) => {
    expect(leg.wakeUps.filter((one) => one.kind === kind).map((one) => localIso(one.at))).toEqual([at]);
    const rung = [1, 2, 3].find((n) => rungKind(n) === kind);
    const to = rung && addresseeOf(history.state, leg, rung, history.context());
    expect(to && `${to.office} ${to.agency}`).toBe(whom);
  });

  it('over Tết, 30/4 and a swapped Saturday the working days are those of the calendar', () => {
    // due Tue 29/04 16:00; 30/4 to 2/5 are off, so a working day later is Mon 05/05
    const late = catalogueHistory('ho-kinh-doanh-karaoke').open('2025-04-24T16:00').accept();
    const rungs = late.state.legs[late.leg('ho-kinh-doanh')]!.wakeUps.filter(({ kind }) => kind.startsWith('rung'));
    expect(rungs.map(({ at }) => localIso(at))).toEqual(['2025-04-28T16:01', '2025-04-29T16:01', '2025-05-05T16:01']);
  });

  it('nobody is told over the head of the citizen, of time that the law does not count, or of a lawful silence', () => {
    const land = catalogueHistory('bien-dong-dat-dai').options.definition;
    const rungsOf = (id: string) =>
      ladderOf(land.steps.find((step) => step.id === id)!, plainDate('2025-08-01')).length;
    expect([rungsOf('tham-tra'), rungsOf('thue'), rungsOf('nop-tien')]).toEqual([3, 0, 0]);
  });
});
