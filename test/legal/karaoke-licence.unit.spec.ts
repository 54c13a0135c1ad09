import { explainDeadline, isOnTime766, type LateShare, ledgerOf, project } from '@lienthong/case';
import type { History } from '@lienthong/case/testing';
import { instant, localIso } from '@lienthong/kernel';
import { catalogueHistory } from './catalogue-history.js';

/** P3b: 3 + 3 + 10 = 16 working days; accepted Wed 09/04/2025 10:00. */
const accepted = (): History => catalogueHistory('ho-kinh-doanh-karaoke').open('2025-04-09T10:00').accept();
const verdict = (history: History) => history.last('verdict.frozen').data;
const due = (history: History, step: string) => localIso(history.state.legs[history.leg(step)]!.dueAt!);
const shares = (list: readonly LateShare[]) => list.map(({ agency, cause, minutes }) => [agency, cause, minutes]);
const ledger = (history: History) => ledgerOf(history.state, history.context());
const view = (history: History, step: string) =>
  ledger(history).legs.find(({ leg }) => leg === history.leg(step))!.view!;

describe('E4: every agency uses exactly its time', () => {
  const history = accepted()
    .complete('ho-kinh-doanh', '2025-04-14T10:00')
    .complete('an-ninh', '2025-04-17T10:00')
    .complete('giay-phep', '2025-05-05T10:00');

  it('the appointed date is 16 working days on, 8010 working minutes', () => {
    const { dueAt, allotted } = history.last('appointment.set').data;
    expect([localIso(dueAt), allotted]).toEqual(['2025-05-05T17:30', 8010]);
  });
  it('the agencies are due at the minutes of the plan', () => {
    expect(['ho-kinh-doanh', 'an-ninh', 'giay-phep'].map((step) => due(history, step))).toEqual([
      '2025-04-14T10:00',
      '2025-04-17T10:00',
      '2025-05-05T10:00',
    ]);
    expect(history.last('case.accepted').data.planned.map(({ dueAt }) => localIso(dueAt))).toEqual([
      '2025-04-14T10:00',
      '2025-04-17T10:00',
      '2025-05-05T10:00',
    ]);
  });
  it('its life of 7680 minutes ends on time with 330 to spare', () => {
    expect(verdict(history)).toMatchObject({ usedMinutes: 7680, owed: { timeliness: 'on-time', lateMinutes: 0 } });
    expect(history.context().calendar.minutesBetween(instant('2025-05-05T10:00'), instant('2025-05-05T17:30'))).toBe(
      330,
    );
  });
  it('status 9 and its verdict are the facts of the last completion', () =>
    expect(history.types().slice(-3)).toEqual(['handoff.completed', 'case.completed', 'verdict.frozen']));
});

describe('E5: the police is late, the others use exactly their time', () => {
  const late = (end: string) => accepted().complete('ho-kinh-doanh', '2025-04-14T10:00').complete('an-ninh', end);

  it('960 minutes over become 630 of the police, none of the province', () => {
    const history = late('2025-04-21T10:00').complete('giay-phep', '2025-05-07T10:00');
    expect(verdict(history)).toMatchObject({ usedMinutes: 8640, owed: { timeliness: 'late', lateMinutes: 630 } });
    expect(shares(verdict(history).owed.shares)).toEqual([['cong-an-tinh', 'hold', 630]]);
    expect(ledger(history).path.map(({ kind, used, over }) => [kind, used, over])).toEqual([
      ['hold', 1440, 0],
      ['hold', 2400, 960],
      ['hold', 4800, 0],
    ]);
    expect(history.last('handoff.completed').data).toMatchObject({ timeliness: 'on-time', lateMinutes: 0 });
  });
  it('the province sees 960 inherited minutes, none of its own', () => {
    const history = late('2025-04-21T10:00').complete('giay-phep', '2025-05-07T10:00');
    expect(view(history, 'giay-phep')).toMatchObject({
      lateMinutes: 960,
      own: 0,
      inherited: { agencies: 960, citizen: 0, outside: 0, system: 0 },
    });
  });
  it('a total counted exactly leaves no slack: late 960, all of the police', () => {
    const karaoke = accepted().options.definition;
    const total = { amount: 16, unit: 'working-day', rule: 'exact' } as const;
    const history = catalogueHistory(karaoke.code, {
      definition: { ...karaoke, total, appointments: [{ n: 1, term: total }] },
    });
    history.open('2025-04-09T10:00').accept();
    history.complete('ho-kinh-doanh', '2025-04-14T10:00').complete('an-ninh', '2025-04-21T10:00');
    history.complete('giay-phep', '2025-05-07T10:00');
    expect(shares(verdict(history).owed.shares)).toEqual([['cong-an-tinh', 'hold', 960]]);
  });
  it('a late sender also answers for the transfer it pushed past 15:00: 871 + 89', () => {
    const history = late('2025-04-21T15:30').complete('giay-phep', '2025-05-07T17:30');
    expect(verdict(history)).toMatchObject({ usedMinutes: 8970, owed: { lateMinutes: 960 } });
    expect(shares(verdict(history).owed.shares)).toEqual([
      ['cong-an-tinh', 'hold', 871],
      ['cong-an-tinh', 'transfer', 89],
    ]);
  });
  it('two late agencies share 1230 minutes as 757 and 473; the second sees 960 inherited and 600 own', () => {
    const history = late('2025-04-21T10:00').complete('giay-phep', '2025-05-08T14:00');
    expect(due(history, 'giay-phep')).toBe('2025-05-07T10:00');
    expect(verdict(history).owed.lateMinutes).toBe(1230);
    expect(shares(verdict(history).owed.shares)).toEqual([
      ['cong-an-tinh', 'hold', 757],
      ['ubnd-tinh', 'hold', 473],
    ]);
    expect(view(history, 'giay-phep')).toMatchObject({ lateMinutes: 1560, own: 600, inherited: { agencies: 960 } });
  });
});

describe('E8: papers are asked for on the second day of the police leg', () => {
  const asked = () => {
    const history = accepted().complete('ho-kinh-doanh', '2025-04-14T10:00').at('2025-04-15T14:00').take('an-ninh');
    history.do({ type: 'request-supplement', leg: history.leg('an-ninh'), items: { id: 'muc' as never, hash: 'muc' } });
    return history;
  };
  const answered = () => {
    const history = asked().at('2025-04-24T16:40');
    history.do({ type: 'supply-supplement', leg: history.leg('an-ninh'), papers: [] });
    return history;
  };
  const ended = () => answered().complete('an-ninh', '2025-04-26T15:30').complete('giay-phep', '2025-05-14T17:30');

  it('the request is lawful, 600 minutes are used, the window of 15 working days closes on 08/05', () => {
    const history = asked();
    const { data, custody } = history.last('supplement.requested');
    expect(data).toMatchObject({ lawful: true, count: 1 });
    expect(localIso(data.windowEndsAt)).toBe('2025-05-08T17:30');
    expect(custody).toMatchObject({ agency: 'cong-an-tinh', used: 600, left: 840 });
  });
  it('an answer in the last hour counts the next day; leg and date move to the minute', () => {
    const history = answered();
    const { data } = history.last('supplement.supplied');
    expect([localIso(data.resumedAt), data.suspendedMinutes]).toEqual(['2025-04-25T07:30', 3570]);
    expect(due(history, 'an-ninh')).toBe('2025-04-26T15:30');
    const { cause, dueAt } = history.last('appointment.set').data;
    expect([cause, localIso(dueAt)]).toEqual(['suspension', '2025-05-15T11:00']);
  });
  it('ends on time with 210 minutes to spare, custody 1440 + 600 + citizen 3570 + 840 + transfer 120 + 4800', () => {
    const history = ended();
    expect(verdict(history)).toMatchObject({ usedMinutes: 11370, owed: { timeliness: 'early', lateMinutes: 0 } });
    expect(ledger(history).path.map(({ kind, class: holder, used }) => [kind, holder, used])).toEqual([
      ['hold', 'agency', 1440],
      ['hold', 'agency', 600],
      ['suspended', 'citizen', 3570],
      ['hold', 'agency', 840],
      ['transfer', 'agency', 120],
      ['hold', 'agency', 4800],
    ]);
  });
  it('is on time by QĐ 766 as well: 14/05 17:30 less 9 d 2 h 40', () =>
    expect(isOnTime766(ended().state, ended().now)).toBe(true));
  it('explains itself: counted minutes sum to the term, 3570 stood still', () => {
    const history = answered();
    const { days, suspensions, allotted } = explainDeadline(history.state, {}, history.context());
    expect(days.reduce((sum, { counted }) => sum + counted, 0)).toBe(allotted);
    expect(days.reduce((sum, { suspended }) => sum + suspended, 0)).toBe(3570);
    expect(suspensions.map(({ minutes }) => minutes)).toEqual([3570]);
  });
});

describe('E9: what the projection says of E5 before the date', () => {
  it('on 29/04 the end is expected on 07/05 10:00, 630 minutes too late; the province must end by the date', () => {
    const history = accepted().complete('ho-kinh-doanh', '2025-04-14T10:00').complete('an-ninh', '2025-04-21T10:00');
    const projection = project(history.at('2025-04-29T09:00').state, history.context())!;
    expect([localIso(projection.endAt), projection.slackOwed]).toEqual(['2025-05-07T10:00', -630]);
    const [leg] = projection.open;
    expect([localIso(leg!.mustEndBy!), leg!.mustBeatOwnDue, projection.firstToAct]).toEqual([
      '2025-05-05T17:30',
      true,
      'giay-phep.1.1',
    ]);
  });
});
