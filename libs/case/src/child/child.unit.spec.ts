import { caseCode, localIso } from '@lienthong/kernel';
import { LegNotInState } from '../handoff/handoff.errors.js';
import { ledgerOf } from '../ledger/ledger.js';
import { days, procedure, step } from '../testing/definition.builder.js';
import { given } from '../testing/given.js';
import { History, nobody, officerOf } from '../testing/history.js';
import { accepted } from '../testing/sample-procedures.js';
import { ChildDiffers } from './child.errors.js';

const group = procedure(
  'nhom',
  [step('a'), step('b', { kind: 'procedure', procedure: 'con', term: days(2), after: ['a'] })],
  { total: days(3), transferCutOff: 'after-15:00' },
);
const component = procedure('con', [step('lam', { agency: 'b', term: days(2) })], { total: days(2) });
const code = caseCode('H27.02-250408-0001');

const family = () => {
  const parent = accepted(group).complete('a', '2025-04-08T15:30');
  const leg = parent.leg('b');
  parent.do({ type: 'start-child', leg, child: code });
  const child = new History({ definition: component, code, parent: { caseCode: parent.code, leg } });
  child.open('2025-04-08T15:30').accept(parent.state.legs[leg]!.startAt);
  return { parent, child, leg };
};
const end = ({ parent, child, leg }: ReturnType<typeof family>) => {
  const { outcome, endedAt } = child.last('verdict.frozen').data;
  const { path } = ledgerOf(child.state, child.context());
  parent.at(child.now).do({ type: 'end-child', leg, child: code, outcome, endedAt, path });
  return parent;
};

it('a child begins with its parent’s leg, without an intake of its own, and is promised under the Civil Code', () => {
  const { parent, child, leg } = family();
  expect(localIso(parent.state.legs[leg]!.startAt)).toBe('2025-04-09T07:30');
  const { startAt, dueAt } = child.last('appointment.set').data;
  expect([localIso(startAt), localIso(dueAt)]).toEqual(['2025-04-09T07:30', '2025-04-11T17:30']);
  expect(ledgerOf(child.state, child.context('2025-04-09T09:00' as never)).from).toBe(startAt);
});

it('its own path stands in for the leg’s holding interval, and the parent’s path still tiles', () => {
  const all = family();
  all.child.complete('lam', '2025-04-11T09:00');
  const { path, from, to } = ledgerOf(end(all).state, all.parent.context());
  expect(path.map(({ kind, agency, used }) => [kind, agency, used])).toEqual([
    ['hold', 'a', 750],
    ['transfer', 'a', 120],
    ['hold', 'b', 1050],
  ]);
  expect([path[0]!.from, path.at(-1)!.to]).toEqual([from, to]);
});

it('the leg ends at the child’s end, however late the parent hears of it', () => {
  const all = family();
  all.child.complete('lam', '2025-04-10T09:00').at('2025-04-15T09:00');
  const parent = end(all);
  expect(parent.types().slice(-4)).toEqual(['child.ended', 'handoff.completed', 'case.completed', 'verdict.frozen']);
  expect(localIso(parent.last('verdict.frozen').data.endedAt)).toBe('2025-04-10T09:00');
});

it('what the child waited for papers moves the parent’s date as well', () => {
  const all = family();
  const { parent, child } = all;
  const before = parent.state.appointments[0]!.dueAt;
  child.at('2025-04-09T09:00').take('lam');
  child.do({ type: 'request-supplement', leg: child.leg('lam'), items: nobody });
  child.at('2025-04-14T09:00').do({ type: 'supply-supplement', leg: child.leg('lam'), papers: [] });
  child.complete('lam', '2025-04-15T16:00');
  end(all);
  const { dueAt, cause } = parent.last('appointment.set').data;
  const verdict = parent.last('verdict.frozen').data;
  expect([cause, parent.context().calendar.minutesBetween(before, dueAt)]).toEqual(['suspension', 1440]);
  expect(verdict.owed).toMatchObject({ lateMinutes: 0 });
  expect(parent.last('handoff.completed').data.timeliness).not.toBe('late');
});

it('a refused child ends its leg with that outcome; the parent goes on to its own end', () => {
  const all = family();
  all.child
    .at('2025-04-09T10:00')
    .do({ type: 'refuse-case', by: officerOf('b'), reason: nobody, ground: 'khong-du-dieu-kien' });
  const parent = end(all);
  expect(parent.last('handoff.completed').data.outcome).toBe('refused');
  expect(parent.state.phase).toBe('completed');
});

it('its end tells its start, where the flow that opened it died before it could', () => {
  const parent = accepted(group).complete('a', '2025-04-08T15:30');
  const leg = parent.leg('b');
  const child = new History({ definition: component, code, parent: { caseCode: parent.code, leg } });
  child.open('2025-04-08T15:30').accept(parent.state.legs[leg]!.startAt).complete('lam', '2025-04-09T10:00');
  end({ parent, child, leg });
  expect(parent.facts.slice(-5).map(({ type }) => type)).toEqual([
    'child.started',
    'child.ended',
    'handoff.completed',
    'case.completed',
    'verdict.frozen',
  ]);
  given(parent).when({ type: 'start-child', leg, child: code }).thenHappens();
});
it('said twice it is done already; another child is another matter', () => {
  const all = family();
  const { parent, leg } = all;
  given(parent).when({ type: 'start-child', leg, child: code }).thenHappens();
  const other = caseCode('H27.02-250408-0002');
  given(parent).when({ type: 'start-child', leg, child: other }).thenRefused(ChildDiffers);
  all.child.complete('lam', '2025-04-10T09:00');
  end(all);
  const again = { type: 'end-child', leg, child: code, outcome: 'done', endedAt: parent.now, path: [] } as const;
  given(parent).when(again).thenHappens();
});

it('the leg of a child is neither accepted nor refused by hand', () => {
  const { parent, leg } = family();
  given(parent).when({ type: 'accept-handoff', leg }).thenRefused(LegNotInState);
  given(parent).when({ type: 'refuse-handoff', leg, reasonCode: 'x' }).thenRefused(LegNotInState);
});

it('a child that is done before its time began has held nobody: nothing of its ledger lies before its start', () => {
  const all = family();
  all.child.complete('lam', '2025-04-08T16:00');
  const { path, from, to } = ledgerOf(all.child.state, all.child.context());
  expect([path, to]).toEqual([[], from]);
  const parent = end(all);
  const told = ledgerOf(parent.state, parent.context());
  expect(told.path.map((piece, n) => [piece.from, told.path[n + 1]?.from ?? told.to])).toEqual(
    told.path.map((piece) => [piece.from, piece.to]),
  );
});
