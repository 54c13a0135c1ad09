import type { History } from '@lienthong/case/testing';
import { localIso } from '@lienthong/kernel';
import { catalogueHistory } from './catalogue-history.js';
import { legAt, offeredSteps, outcomeOf, runToEnd, silent } from './run-to-end.js';

/** P5: received Mon 03/03/2025 08:00; 20 days end on Sunday 23/03, so Monday 24/03. */
const works = (told: Record<string, string> = {}): History =>
  catalogueHistory('giay-phep-xay-dung', {}, told).open('2025-03-03T08:00').accept();
const asked = (told = {}) => works(told).complete('tiep-nhan', '2025-03-03T11:00');
const due = (history: History) => localIso(history.state.appointments[0]!.dueAt);

describe('works: 20 days (Luật Xây dựng 2014 art. 102)', () => {
  it('the date is the 20th day, rolled to the next working day', () => expect(due(works())).toBe('2025-03-24T17:30'));

  it('examination and opinions begin together; an opinion has 12 days from its request', () => {
    const history = asked({ 'can-quan-su': 'co' });
    expect(offeredSteps(history)).toEqual([
      'tiep-nhan',
      'tham-dinh',
      'y-kien-pccc',
      'y-kien-moi-truong',
      'y-kien-quan-su',
    ]);
    expect(localIso(legAt(history, 'y-kien-pccc').dueAt!)).toBe('2025-03-17T17:30');
    expect(localIso(legAt(history, 'tham-dinh').dueAt!)).toBe('2025-03-12T11:00');
  });

  it.each([
    [{ 'thuoc-dien-pccc': 'khong', 'thuoc-dien-moi-truong': 'khong' }, ['tiep-nhan', 'tham-dinh']],
    [{ 'thuoc-dien-pccc': 'co', 'thuoc-dien-moi-truong': 'khong' }, ['tiep-nhan', 'tham-dinh', 'y-kien-pccc']],
  ])('nobody is asked who is not concerned: %o', (told, steps) => expect(offeredSteps(asked(told))).toEqual(steps));

  it('silence of 12 days is consent, by the system, at the due, with its article (102.1.đ)', () => {
    const history = asked()
      .complete('tham-dinh', '2025-03-10T09:00')
      .complete('y-kien-pccc', '2025-03-11T09:00', 'agree');
    silent(history, 'y-kien-moi-truong', '2025-03-18T08:00');
    const { data, by } = history.last('handoff.completed');
    expect([data.outcome, localIso(data.endedAt), by.kind]).toEqual(['consent', '2025-03-17T17:30', 'flow']);
    const step = history.options.definition.steps.find(({ id }) => id === 'y-kien-moi-truong');
    expect(step?.silence?.basis).toMatchObject({ article: '102.1.đ' });
    history.complete('cap-phep', '2025-03-20T16:00');
    expect(history.last('verdict.frozen').data).toMatchObject({ outcome: 'completed', owed: { timeliness: 'early' } });
  });

  it('an opinion against is for the lead to weigh: the permit may be refused', () => {
    const history = asked().complete('tham-dinh', '2025-03-10T09:00');
    history
      .complete('y-kien-pccc', '2025-03-11T09:00', 'out-of-competence')
      .complete('y-kien-moi-truong', '2025-03-12T09:00');
    history.complete('cap-phep', '2025-03-14T09:00', 'refused');
    expect(outcomeOf(history)).toBe('refused');
  });

  it('unfit works are refused after the examination; the opinions that were asked for still end', () => {
    const history = asked().complete('tham-dinh', '2025-03-05T09:00', 'refused');
    expect(history.state.phase).toBe('accepted');
    expect(outcomeOf(runToEnd(history))).toBe('refused');
  });
});

describe('detached house: 15 days, by the commune', () => {
  const house = (told: Record<string, string> = {}): History =>
    catalogueHistory('giay-phep-nha-o', {}, told).open('2025-03-03T08:00').accept();
  it('the date is the 15th day', () => expect(due(house())).toBe('2025-03-18T17:30'));
  it('in an ordinary place nobody else is asked, and 5 + 1 days are enough', () => {
    const history = house().complete('tham-dinh', '2025-03-10T08:00').complete('cap-phep', '2025-03-11T08:00');
    expect(offeredSteps(history)).toEqual(['tham-dinh', 'cap-phep']);
    expect(history.last('verdict.frozen').data.owed.timeliness).toBe('early');
  });
  it('in a heritage area silence is consent on the 12th day, and one day is left to decide', () => {
    const history = house({ 'khu-di-tich': 'co' }).complete('tham-dinh', '2025-03-10T08:00');
    silent(history, 'y-kien-di-tich', '2025-03-17T17:31').complete('cap-phep', '2025-03-18T17:30');
    expect(history.last('verdict.frozen').data.owed).toMatchObject({ timeliness: 'on-time', lateMinutes: 0 });
  });
});
