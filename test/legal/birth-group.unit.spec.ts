import { ledgerOf } from '@lienthong/case';
import { type History, nobody } from '@lienthong/case/testing';
import { localIso } from '@lienthong/kernel';
import { catalogueHistory } from './catalogue-history.js';
import { childOf as child, endChild, legAt as leg } from './run-to-end.js';

/** P1: birth 1, then residence 3 beside card 2, total 4; accepted Tue 22/04/2025 08:30. */
const accepted = (): History => catalogueHistory('lt-khai-sinh').open('2025-04-22T08:30').accept();
const [residence, card] = ['thuong-tru', 'the-bhyt'];

describe('E7: the health card decides the end', () => {
  const born = () => accepted().complete('khai-sinh', '2025-04-22T16:10');
  const ended = () => {
    const parent = born();
    const [police, insurer] = [
      child(parent, residence!, 'H27.02-250422-0001'),
      child(parent, card!, 'H27.03-250422-0001'),
    ];
    police.complete(police.state.legs && Object.values(police.state.legs)[0]!.step, '2025-04-25T10:00');
    endChild(parent, residence!, police);
    insurer.complete(Object.values(insurer.state.legs)[0]!.step, '2025-05-05T09:30');
    endChild(parent, card!, insurer);
    return parent;
  };

  it('the date is Sat 26/04, and the plan gives residence a day more than the card', () => {
    const history = accepted();
    expect(localIso(history.state.appointments[0]!.dueAt)).toBe('2025-04-26T17:30');
    expect(history.last('case.accepted').data.planned.map(({ dueAt }) => localIso(dueAt))).toEqual([
      '2025-04-23T08:30',
      '2025-04-26T08:30',
      '2025-04-25T08:30',
    ]);
  });
  it('both branches begin the next morning with their full time', () => {
    const history = born();
    expect([residence, card].map((step) => localIso(leg(history, step!).startAt))).toEqual([
      '2025-04-23T07:30',
      '2025-04-23T07:30',
    ]);
    expect([residence, card].map((step) => localIso(leg(history, step!).dueAt!))).toEqual([
      '2025-04-25T17:30',
      '2025-04-24T17:30',
    ]);
  });
  it('1080 late minutes are the insurer alone, after 480 minutes of float', () => {
    const { owed, usedMinutes } = ended().last('verdict.frozen').data;
    expect([usedMinutes, owed.lateMinutes]).toEqual([3420, 1080]);
    expect(owed.shares.map(({ leg: id, minutes }) => [id, minutes])).toEqual([[`${card}.1.1`, 1080]]);
  });
  it('the path is 340 + transfer 80 + 3000, over 2040; residence stands beside it with 1110', () => {
    const { path, side } = ledgerOf(ended().state, ended().context());
    expect(path.map(({ kind, used, over }) => [kind, used, over])).toEqual([
      ['hold', 340, 0],
      ['transfer', 80, 0],
      ['hold', 3000, 2040],
    ]);
    expect(
      side.map(({ intervals }) => intervals.filter(({ kind }) => kind === 'hold').map(({ used }) => used)),
    ).toEqual([[1110]]);
  });
  it('a residence closed by silence (L9) ends that leg only, and nobody bears what the citizen waited', () => {
    const parent = born();
    const insurer = child(parent, card!, 'H27.03-250422-0001');
    insurer.complete(Object.values(insurer.state.legs)[0]!.step, '2025-04-24T10:00');
    endChild(parent, card!, insurer);
    const police = child(parent, residence!, 'H27.02-250422-0001').at('2025-04-24T09:00');
    const { step } = Object.values(police.state.legs)[0]!;
    police.take(step).do({ type: 'request-supplement', leg: police.leg(step), items: nobody });
    const { windowEndsAt } = police.last('supplement.requested').data;
    police.at(localIso(windowEndsAt).replace(':30', ':31')).do({ type: 'close-unsupplied' });
    endChild(parent, residence!, police);
    const { owed, endedAt } = parent.last('verdict.frozen').data;
    expect([parent.state.phase, localIso(endedAt)]).toEqual(['completed', localIso(police.now)]);
    expect([owed.timeliness, owed.lateMinutes]).toEqual(['early', 0]);
  });
  it('a refused residence ends that leg only: birth and card go on', () => {
    const parent = born();
    const police = child(parent, residence!, 'H27.02-250422-0001').at('2025-04-23T09:00');
    police.do({
      ...{ type: 'refuse-case', reason: nobody, ground: 'khong-du-dieu-kien' },
      by: { kind: 'officer', officer: 'can-bo' as never, agency: Object.values(police.state.legs)[0]!.holder.agency! },
    });
    endChild(parent, residence!, police);
    expect(leg(parent, residence!).outcome).toBe('refused');
    expect(parent.state.phase).toBe('accepted');
    expect(leg(parent, card!).status).toBe('offered');
  });
});
