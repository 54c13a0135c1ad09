import { StepNotOverYet } from '@lienthong/case';
import { type History, officerOf } from '@lienthong/case/testing';
import { agencyCode, localIso } from '@lienthong/kernel';
import { catalogueHistory } from './catalogue-history.js';
import { legAt, offeredSteps, outcomeOf, silent } from './run-to-end.js';

const DRAFTER = agencyCode('so-tai-chinh');
const MEMBERS = ['phieu-tai-chinh', 'phieu-noi-vu', 'phieu-xay-dung', 'phieu-cong-an', 'phieu-quan-su'];

/** P8, internal: opened by the drafting department on Mon 03/03/2025; nobody files it, nothing is promised. */
const opened = (order = 'thong-thuong'): History =>
  catalogueHistory('tham-dinh-vbqppl', { receivedBy: DRAFTER }, { 'trinh-tu': order })
    .open('2025-03-03T08:00')
    .accept();
const drafted = (order?: string) => opened(order).complete('du-thao', '2025-03-05T09:00');

function commented(order?: string): History {
  const history = drafted(order);
  for (const step of ['y-kien-tai-chinh', 'y-kien-noi-vu', 'y-kien-xa', 'y-kien-mat-tran'])
    history.complete(step, '2025-03-10T09:00');
  return order === 'rut-gon' ? history : history.complete('dang-tai', '2025-03-25T17:30');
}

const toVote = () =>
  commented()
    .complete('hoan-thien', '2025-03-27T09:00')
    .complete('tham-dinh', '2025-04-04T09:00')
    .complete('tiep-thu', '2025-04-08T09:00')
    .complete('kiem-tra', '2025-04-10T09:00');

it('is work between agencies: no applicant, no appointed date, no verdict', () => {
  const history = opened();
  expect(history.last('case.registered').data.applicant).toBeUndefined();
  expect(history.state.appointments).toEqual([]);
});

it('is posted for 20 days at least, which count for nobody', () => {
  expect(() => drafted().complete('dang-tai', '2025-03-25T17:29')).toThrow(StepNotOverYet);
  expect(legAt(commented(), 'dang-tai').counted).toBe(false);
});

it('Justice appraises in 15 days, or in 7 working days in short order, without a posting', () => {
  const long = commented().complete('hoan-thien', '2025-03-27T09:00');
  expect(localIso(legAt(long, 'tham-dinh').dueAt!)).toBe('2025-04-11T17:30');
  const short = commented('rut-gon').complete('hoan-thien', '2025-03-12T09:00');
  expect(localIso(legAt(short, 'tham-dinh-rut-gon').dueAt!)).toBe('2025-03-21T09:00');
  expect(offeredSteps(short)).not.toContain('dang-tai');
});

it('the lead gives an opinion the time that no law gives, and silence then lets the case go on', () => {
  const history = drafted().at('2025-03-05T10:00');
  history.do({
    type: 'set-term',
    step: 'y-kien-xa' as never,
    term: { amount: 5, unit: 'working-day' },
    by: officerOf(DRAFTER),
  });
  expect(localIso(legAt(history, 'y-kien-xa').dueAt!)).toBe('2025-03-12T09:00');
  silent(history, 'y-kien-xa', '2025-03-12T09:01');
  expect(legAt(history, 'y-kien-xa')).toMatchObject({ status: 'completed', outcome: 'unanswered' });
});

describe('the vote by slip: 5 working days, silence is not voting', () => {
  it('who is silent is recorded as unanswered, and the slips are counted without him', () => {
    const history = toVote();
    for (const step of MEMBERS.slice(0, 3)) history.complete(step, '2025-04-14T09:00', 'agree');
    expect(localIso(legAt(history, 'phieu-cong-an').dueAt!)).toBe('2025-04-17T09:00');
    for (const step of MEMBERS.slice(3)) silent(history, step, '2025-04-17T09:01');
    expect(MEMBERS.map((step) => legAt(history, step).outcome)).toEqual([
      'agree',
      'agree',
      'agree',
      'unanswered',
      'unanswered',
    ]);
    expect(offeredSteps(history).at(-1)).toBe('tong-hop-phieu');
  });
  it('carried, it is signed, and published within 3 days', () => {
    const history = toVote();
    for (const step of MEMBERS) history.complete(step, '2025-04-14T09:00', 'agree');
    history.complete('tong-hop-phieu', '2025-04-15T09:00').complete('ky-ban-hanh', '2025-04-16T09:00');
    expect(localIso(legAt(history, 'cong-bo').dueAt!)).toBe('2025-04-21T17:30');
    history.complete('cong-bo', '2025-04-18T09:00');
    expect([history.state.phase, history.state.verdict]).toEqual(['completed', undefined]);
  });
  it('not carried, nothing is signed', () => {
    const history = toVote();
    for (const step of MEMBERS) history.complete(step, '2025-04-14T09:00', 'agree');
    history.complete('tong-hop-phieu', '2025-04-15T09:00', 'not-carried');
    expect([history.state.phase, outcomeOf(history)]).toEqual(['completed', 'not-carried']);
  });
});

it('Justice may send the file back to the drafter', () => {
  const history = commented().complete('hoan-thien', '2025-03-27T09:00').at('2025-03-31T09:00').take('tham-dinh');
  history.do({
    type: 'return-handoff',
    leg: history.leg('tham-dinh'),
    toStep: 'hoan-thien' as never,
    reasonCode: 'incomplete',
  });
  expect(legAt(history, 'hoan-thien')).toMatchObject({ round: 2, status: 'offered', holder: { agency: DRAFTER } });
});
