import type { History } from '@lienthong/case/testing';
import { agencyCode, localIso } from '@lienthong/kernel';
import { catalogueHistory } from './catalogue-history.js';
import { legAt, offeredSteps, outcomeOf, silent } from './run-to-end.js';

const OPINIONS = ['y-kien-xay-dung', 'y-kien-moi-truong', 'y-kien-cong-thuong', 'y-kien-cong-an', 'y-kien-xa'];

/** P7: received Mon 03/03/2025 08:00; 35 days end on Monday 07/04, Hùng Vương day, so Tuesday 08/04. */
function asked(lead = 'so-tai-chinh', told: Record<string, string> = {}): History {
  const history = catalogueHistory('chap-thuan-chu-truong-dau-tu', {}, told).open('2025-03-03T08:00').accept();
  const first = history.at('2025-03-03T11:00').take('tiep-nhan').leg('tiep-nhan');
  history.do({
    ...{ type: 'complete-step', leg: first },
    chosen: { ['gui-y-kien' as never]: agencyCode(lead), ['bao-cao-tham-dinh' as never]: agencyCode(lead) },
  });
  return history;
}
const sent = (...told: Parameters<typeof asked>) => asked(...told).complete('gui-y-kien', '2025-03-04T09:00');

it('the date is the 35th day, rolled over Hùng Vương day', () =>
  expect(localIso(asked().state.appointments[0]!.dueAt)).toBe('2025-04-08T17:30'));

it.each(['so-tai-chinh', 'bql-khu-kinh-te'])('the counter names %s as the lead, which asks and reports', (lead) => {
  const history = sent(lead);
  expect(legAt(history, 'gui-y-kien').holder.agency).toBe(lead);
  for (const step of OPINIONS) history.complete(step, '2025-03-06T09:00');
  expect(legAt(history, 'bao-cao-tham-dinh').holder.agency).toBe(lead);
});

it('five agencies are asked at once, 15 days each; a sixth where defence is touched', () => {
  const history = sent();
  expect(offeredSteps(history).slice(2)).toEqual(OPINIONS);
  expect(OPINIONS.map((step) => localIso(legAt(history, step).dueAt!))).toEqual(Array(5).fill('2025-03-19T17:30'));
  expect(offeredSteps(sent('so-tai-chinh', { 'lien-quan-quoc-phong': 'co' }))).toContain('y-kien-quan-su');
});

it('silence of 15 days is consent: the report begins with the last of them, and everybody keeps the date', () => {
  const history = sent()
    .complete('y-kien-xay-dung', '2025-03-10T09:00', 'agree')
    .complete('y-kien-xa', '2025-03-12T09:00');
  for (const step of OPINIONS.slice(1, 4)) silent(history, step, '2025-03-19T17:31');
  expect(OPINIONS.map((step) => legAt(history, step).outcome)).toEqual([
    'agree',
    'consent',
    'consent',
    'consent',
    'agree',
  ]);
  history.complete('bao-cao-tham-dinh', '2025-03-24T17:30').complete('quyet-dinh', '2025-03-28T17:30');
  expect([outcomeOf(history), history.last('verdict.frozen').data.owed.timeliness]).toEqual(['granted', 'early']);
});

it('a file that may not be sent is refused, and nobody is asked', () => {
  const history = asked().complete('gui-y-kien', '2025-03-04T09:00', 'refused');
  expect([offeredSteps(history), outcomeOf(history)]).toEqual([['tiep-nhan', 'gui-y-kien'], 'refused']);
});

it('the People’s Committee may send the report back, or refuse', () => {
  const history = sent();
  for (const step of OPINIONS) history.complete(step, '2025-03-06T09:00');
  history.complete('bao-cao-tham-dinh', '2025-03-10T09:00').at('2025-03-11T09:00').take('quyet-dinh');
  history.do({
    type: 'return-handoff',
    leg: history.leg('quyet-dinh'),
    toStep: 'bao-cao-tham-dinh' as never,
    reasonCode: 'incomplete',
  });
  history.complete('bao-cao-tham-dinh', '2025-03-12T09:00').complete('quyet-dinh', '2025-03-14T09:00', 'refused');
  expect(outcomeOf(history)).toBe('refused');
});
