import { PaperMissing } from '@lienthong/case';
import { type History, nobody, officerOf } from '@lienthong/case/testing';
import { agencyCode, localIso } from '@lienthong/kernel';
import { catalogueHistory } from './catalogue-history.js';
import { childOf, endChild, legAt, offeredSteps, outcomeOf, runToEnd } from './run-to-end.js';

/** P2: death 1, then residence 2 beside one allowance of at most 9, total 10; accepted Wed 09/04/2025 08:30. */
const opened = (category: string, papers?: readonly string[]) =>
  catalogueHistory('lt-khai-tu', papers ? { papers } : {}, { 'doi-tuong': category }).open('2025-04-09T08:30');
const registered = (category: string): History => opened(category).accept().complete('khai-tu', '2025-04-10T08:30');

describe('the category of the dead person chooses the allowance (domain.md §5 P2)', () => {
  it.each([
    ['huu-tri', 'mai-tang-huu-tri', 'bhxh-thanh-sen', 5],
    ['tham-gia-bhxh', 'mai-tang-bhxh', 'bhxh-thanh-sen', 9],
    ['nguoi-co-cong', 'mai-tang-nguoi-co-cong', 'ubnd-phuong-thanh-sen', 9],
    ['bao-tro-xa-hoi', 'mai-tang-bao-tro-xa-hoi', 'ubnd-phuong-thanh-sen', 5],
  ])('%s: %s by %s in %i days, beside the residence', (category, step, agency, days) => {
    const history = registered(category);
    expect(offeredSteps(history)).toEqual(['khai-tu', 'xoa-thuong-tru', step]);
    const leg = legAt(history, step);
    expect([leg.holder.agency, leg.allotted]).toEqual([agency, days * 480]);
  });

  it('whoever is in none of them gets no allowance, and is asked for no paper of it', () => {
    const needed = ['to-khai-dien-tu', 'giay-bao-tu'];
    const history = opened('khong-thuoc-dien', needed).accept().complete('khai-tu', '2025-04-10T08:30');
    expect(offeredSteps(history)).toEqual(['khai-tu', 'xoa-thuong-tru']);
    expect(() => opened('huu-tri', needed).accept()).toThrow(PaperMissing);
  });
});

describe('a person of merit: two agencies inside the component case', () => {
  const told = () => {
    const parent = registered('nguoi-co-cong');
    const child = childOf(parent, 'mai-tang-nguoi-co-cong', 'H27.05-250410-0001');
    return { parent, child };
  };
  it('the commune has 3 days, the department 6, together the 9 of the step', () => {
    const { child } = told();
    child.complete('xac-nhan', '2025-04-15T08:30').complete('quyet-dinh', '2025-04-23T08:30');
    expect(child.last('verdict.frozen').data).toMatchObject({ usedMinutes: 9 * 480, owed: { lateMinutes: 0 } });
  });
  it('used to the last minute everybody is in time, and the group keeps its date', () => {
    const { parent, child } = told();
    endChild(parent, 'xoa-thuong-tru', runToEnd(childOf(parent, 'xoa-thuong-tru', 'H27.04-250410-0001')));
    child.complete('xac-nhan', '2025-04-15T08:30').complete('quyet-dinh', '2025-04-23T08:30');
    endChild(parent, 'mai-tang-nguoi-co-cong', child);
    expect(localIso(parent.state.appointments[0]!.dueAt)).toBe('2025-04-23T17:30');
    expect(parent.last('verdict.frozen').data).toMatchObject({ outcome: 'completed', owed: { timeliness: 'on-time' } });
    expect(outcomeOf(parent)).toBe('granted');
  });
  it('a day late at the department is the department’s alone', () => {
    const { parent, child } = told();
    endChild(parent, 'xoa-thuong-tru', runToEnd(childOf(parent, 'xoa-thuong-tru', 'H27.04-250410-0001')));
    child.complete('xac-nhan', '2025-04-15T08:30').complete('quyet-dinh', '2025-04-24T17:30');
    endChild(parent, 'mai-tang-nguoi-co-cong', child);
    const { owed } = parent.last('verdict.frozen').data;
    expect(owed.shares.map(({ agency, minutes }) => [agency, minutes])).toEqual([['so-noi-vu', 480]]);
  });
});

describe('refusals', () => {
  it('a death that is not registered ends the group: nobody else is asked', () => {
    const history = opened('huu-tri').accept().complete('khai-tu', '2025-04-10T08:30', 'refused');
    expect([offeredSteps(history), history.state.phase]).toEqual([['khai-tu'], 'completed']);
    expect(outcomeOf(history)).toBe('refused');
  });
  it('a refused allowance undoes neither the death nor the residence', () => {
    const parent = registered('tham-gia-bhxh');
    const child = childOf(parent, 'mai-tang-bhxh', 'H27.03-250410-0001').complete(
      'giai-quyet',
      '2025-04-11T09:00',
      'refused',
    );
    endChild(parent, 'mai-tang-bhxh', child);
    expect(legAt(parent, 'mai-tang-bhxh').outcome).toBe('refused');
    endChild(parent, 'xoa-thuong-tru', runToEnd(childOf(parent, 'xoa-thuong-tru', 'H27.04-250410-0001')));
    expect(outcomeOf(parent)).toBe('granted');
  });
});

it('a death that must be verified gets 3 days more by law, and so does the date (time.md §4, statutory)', () => {
  const history = opened('huu-tri').accept().at('2025-04-09T10:00').take('khai-tu');
  const { extensions = [] } = history.options.definition;
  const [{ ground, most }] = extensions as [(typeof extensions)[number]];
  history.do({
    type: 'extend-by-law',
    leg: history.leg('khai-tu'),
    ground,
    term: most,
    reason: nobody,
    by: officerOf(agencyCode('ubnd-phuong-thanh-sen')),
  });
  expect(legAt(history, 'khai-tu').allotted).toBe(4 * 480);
  expect(localIso(history.state.appointments[0]!.dueAt)).toBe('2025-04-26T17:30');
});
