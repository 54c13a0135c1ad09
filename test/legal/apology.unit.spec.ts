import { ledgerOf } from '@lienthong/case';
import { type History, officerOf } from '@lienthong/case/testing';
import { localIso, plainDate } from '@lienthong/kernel';
import { catalogueHistory } from './catalogue-history.js';

/**
 * Apology and one re-appointment: domain.md L11–L13 (Hà Tĩnh QĐ 2916/QĐ-UBND 24/11/2025; Lai Châu QĐ 88/2025 điều 3.6;
 * NĐ 297/2025/NĐ-CP điều 6.5), time.md §4 and E9. P3b accepted Wed 09/04/2025 10:00, appointed Mon 05/05/2025 17:30; the
 * police is two days late, so the province is expected to end on 07/05 10:00. 30/4 to 4/5 are off: 29/04 is D−1.
 */
const late = (): History =>
  catalogueHistory('ho-kinh-doanh-karaoke')
    .open('2025-04-09T10:00')
    .accept()
    .complete('ho-kinh-doanh', '2025-04-14T10:00')
    .complete('an-ninh', '2025-04-21T10:00');
const reason = { id: 'p' as never, hash: 'p' };
const letter = (history: History, newDueOn = '2025-05-07') =>
  ({ type: 'apologise', leg: history.leg('giay-phep'), newDueOn: plainDate(newDueOn), reason }) as const;
const refusal = (act: () => unknown): string | undefined => {
  try {
    act();
    return undefined;
  } catch (error) {
    return (error as { code?: string }).code;
  }
};
const promise = ({ state }: History) => {
  const { dueAt, announcedDueAt } = state.appointments[0]!;
  return { owed: localIso(dueAt), announced: localIso(announcedDueAt) };
};

describe('L11: at least one working day before the date', () => {
  it.each([
    ['the moment that it is foreseen', '2025-04-21T10:00', true],
    ['on D−1, whatever the hour', '2025-04-29T23:59', true],
    ['a day off between D−1 and the date', '2025-04-30T09:00', false],
    ['the morning of the date', '2025-05-05T08:00', false],
    ['the last minute of the date', '2025-05-05T17:30', false],
  ])('%s (%s): accepted, in time %s', (_when, at, inTime) => {
    const history = late().at(at);
    history.do(letter(history));
    expect(history.last('apology.issued').data.inTime).toBe(inTime);
    expect(promise(history)).toEqual({ owed: '2025-05-05T17:30', announced: '2025-05-07T17:30' });
  });
  it.each([
    ['after the date itself', '2025-05-05T17:31', '2025-05-07', 'apology.too-late'],
    ['to the same day', '2025-04-29T09:00', '2025-05-05', 'apology.new-date-invalid'],
    ['to a day off', '2025-04-29T09:00', '2025-05-10', 'apology.new-date-invalid'],
    ['to an earlier day', '2025-04-29T09:00', '2025-04-28', 'apology.new-date-invalid'],
  ])('refused: %s', (_what, at, on, code) => {
    const history = late().at(at);
    expect(refusal(() => history.do(letter(history, on)))).toBe(code);
  });
});

describe('L12: not more than once', () => {
  it('a second re-appointment is refused, also when the first was late', () => {
    const history = late().at('2025-05-05T08:00');
    history.do(letter(history));
    expect(refusal(() => history.do(letter(history, '2025-05-12')))).toBe('apology.issued-already');
  });
  it('an extension that a special law grants is none of it, and does not use it up', () => {
    const history = late().at('2025-04-22T08:00');
    const term = { amount: 2, unit: 'working-day' } as const;
    history.do({ type: 'extend-by-law', leg: history.leg('giay-phep'), ground: 'Luật mẫu, Điều 12', term, reason });
    expect(promise(history)).toEqual({ owed: '2025-05-07T17:30', announced: '2025-05-07T17:30' });
    history.do(letter(history, '2025-05-12'));
    expect(promise(history)).toEqual({ owed: '2025-05-07T17:30', announced: '2025-05-12T17:30' });
  });
});

describe('L13: late without an apology is a breach of its own', () => {
  const standing = (at?: string, ended = '2025-05-07T10:00') => {
    const history = late();
    if (at) history.at(at).do(letter(history));
    return history.complete('giay-phep', ended).last('verdict.frozen').data.apology;
  };
  it.each([
    ['a letter in time', 'in-time', standing('2025-04-29T09:00')],
    ['a letter on the day', 'late', standing('2025-05-05T09:00')],
    ['none', 'missing', standing()],
    ['none needed: ended by the date', 'not-needed', standing(undefined, '2025-05-05T17:30')],
    ['ended by the date after all', 'not-needed', standing('2025-04-29T09:00', '2025-05-05T17:00')],
  ])('%s: %s', (_what, expected, told) => expect(told).toBe(expected));
  it('being late gives no right to refuse the result: the case ends and is handed over', () => {
    const history = late().complete('giay-phep', '2025-05-07T10:00').at('2025-05-07T14:00');
    history.do({ type: 'return-result', channel: 'counter' });
    expect(history.state.phase).toBe('returned');
  });
});

describe('E9: the letter buys the citizen a promise and no agency a minute', () => {
  it('drafted by the system with the day of the expected end, for the agency that must act first', () => {
    const history = late();
    const { agency, leg, expectedEndAt, proposedDueAt } = history.last('apology.drafted').data;
    expect([agency, leg, localIso(expectedEndAt), localIso(proposedDueAt)]).toEqual([
      'cong-an-tinh',
      'an-ninh.1.1',
      '2025-05-07T10:00',
      '2025-05-07T17:30',
    ]);
  });
  it('ended 07/05 10:00: on time against 07/05, late 630 against 05/05, the police 630', () => {
    const history = late().at('2025-04-29T09:00');
    history.do(letter(history));
    history.complete('giay-phep', '2025-05-07T10:00');
    const { owed, announced } = history.last('verdict.frozen').data;
    expect([announced.timeliness, owed.timeliness, owed.lateMinutes]).toEqual(['on-time', 'late', 630]);
    expect(owed.shares.map(({ agency, minutes }) => [agency, minutes])).toEqual([['cong-an-tinh', 630]]);
  });
  it('a frozen verdict is corrected by a new fact: both values and the author stay', () => {
    const history = late().complete('giay-phep', '2025-05-07T10:00').at('2025-05-08T09:00');
    const by = officerOf(history.state.solvedBy);
    history.do({ type: 'correct-verdict', endedAt: '2025-05-05T09:30:00Z' as never, reason, by });
    const { verdict } = ledgerOf(history.state, history.context());
    expect([verdict!.frozen.owed.lateMinutes, verdict!.frozen.apology]).toEqual([630, 'missing']);
    expect(verdict!.corrections).toMatchObject([{ by, owed: { lateMinutes: 0 }, apology: 'not-needed' }]);
  });
});
