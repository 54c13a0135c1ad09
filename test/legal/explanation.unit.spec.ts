import { explainDeadline } from '@lienthong/case';
import { localIso } from '@lienthong/kernel';
import { catalogueHistory } from './catalogue-history.js';

describe('every published procedure explains its appointed date, day by day', () => {
  it.each([
    ['lt-khai-sinh', '2025-04-22T08:30', '2025-04-26T17:30', 4],
    ['ho-kinh-doanh-karaoke', '2025-04-09T10:00', '2025-05-05T17:30', 16],
    ['bien-dong-dat-dai', '2025-04-14T14:00', '2025-04-21T17:30', 5],
  ])('%s', (code, received, due, workingDays) => {
    const history = catalogueHistory(code).open(received).accept();
    const { dueAt, days, allotted, term } = explainDeadline(history.state, {}, history.context());
    expect([localIso(dueAt), term]).toEqual([due, { amount: workingDays, unit: 'working-day', rule: 'civil-code' }]);
    expect(days.at(-1)!.workingDay).toBe(workingDays);
    expect(days.reduce((sum, { counted }) => sum + counted, 0)).toBe(allotted);
    for (const { reason, source } of days)
      expect(reason.vi.length * reason.en.length * source.length).toBeGreaterThan(0);
    expect(days.filter(({ working }) => !working).every(({ counted }) => counted === 0)).toBe(true);
  });
});
