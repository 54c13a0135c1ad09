import { localIso } from '@lienthong/kernel';
import { LegNotInState } from '../handoff/handoff.errors.js';
import { ledgerOf } from '../ledger/ledger.js';
import { project } from '../projection/project.js';
import { days, procedure, step } from '../testing/definition.builder.js';
import { given } from '../testing/given.js';
import { firstLeg, type History, nobody } from '../testing/history.js';
import { accepted } from '../testing/sample-procedures.js';
import { NoOpinionAsked, OpinionReasonMissing, OpinionSilent } from './opinion.errors.js';

const basis = { document: 'Luật Xây dựng 2014', article: '102.1.đ', status: 'unverified' } as const;
const OUTCOMES = ['agree', 'agree-with-conditions', 'disagree', 'out-of-competence'];

/** The lead asks for an opinion (2 days), then decides (2). */
const asking = (silence?: { effect: 'consent' | 'wait' | 'proceed'; basis?: typeof basis }) =>
  procedure(
    'y-kien',
    [
      step('hoi', { term: days(1) }),
      step('y-kien', {
        ...{ kind: 'opinion', term: days(2), after: ['hoi'], outcomes: OUTCOMES },
        ...(silence && { silence }),
      }),
      step('quyet', { agency: 'hoi', term: days(2), after: ['y-kien'] }),
    ],
    { total: days(5, 'exact') },
  );
/** Asked on Tuesday 08/04/2025 09:00, so due on Thursday 10/04 09:00. */
const asked = (silence?: Parameters<typeof asking>[0]): History =>
  accepted(asking(silence)).complete('hoi', '2025-04-08T09:00');
const DUE = '2025-04-10T09:00';

/** The flow wakes, whenever it does. */
function woken(history: History, at: string): History {
  const { id, dueAt } = history.state.legs[firstLeg('y-kien')]!;
  history.at(at).do({ type: 'notice', leg: id, kind: 'overdue', dueAt: dueAt! });
  return history;
}
/** What happened, the system's own drafts of letters apart. */
const told = (history: History) => history.types().filter((type) => type !== 'apology.drafted');
const path = (history: History) =>
  ledgerOf(history.state, history.context()).path.map(({ kind, class: holder, agency, used, over }) => [
    ...[kind, agency ?? holder, used, over],
  ]);

describe('silence at the due', () => {
  it('consent (only by law): ends at the due by the system, however late the flow wakes', () => {
    const history = woken(asked({ effect: 'consent', basis }), '2025-04-11T11:00');
    const { data, by } = history.last('handoff.completed');
    expect([localIso(data.endedAt), data.outcome, data.silence, data.timeliness]).toEqual([
      DUE,
      'consent',
      'consent',
      'on-time',
    ]);
    expect(by.kind).not.toBe('officer');
    history.complete('quyet', '2025-04-14T09:00');
    expect(path(history)).toEqual([
      ['hold', 'hoi', 480, 0],
      ['hold', 'y-kien', 960, 0],
      ['dispatch', 'system', 600, 600],
      ['hold', 'hoi', 360, 0],
    ]);
  });
  it('wait: somebody is told, the opinion is still owed, and what is over is the asked agency’s', () => {
    const history = woken(asked({ effect: 'wait' }), '2025-04-10T09:01');
    expect(told(history).at(-1)).toBe('handoff.overdue-noticed');
    history.complete('y-kien', '2025-04-11T09:00', 'agree').complete('quyet', '2025-04-15T09:00');
    expect(history.last('verdict.frozen').data.owed.shares.map(({ agency, minutes }) => [agency, minutes])).toEqual([
      ['y-kien', 480],
    ]);
  });
  it('no rule at all is to wait: silence is no consent by itself (domain.md §1.4)', () => {
    const history = woken(asked(), '2025-04-10T09:01');
    expect(told(history).at(-1)).toBe('handoff.overdue-noticed');
    expect(history.state.legs[firstLeg('y-kien')]).toMatchObject({ status: 'offered' });
  });
  it('proceed: somebody is told, it stays unanswered and late, and the lead goes on', () => {
    const history = woken(asked({ effect: 'proceed' }), '2025-04-10T09:01');
    expect(told(history).slice(-3)).toEqual(['handoff.overdue-noticed', 'handoff.completed', 'handoff.offered']);
    const { data } = history.last('handoff.completed');
    expect([data.outcome, data.silence, data.timeliness, data.lateMinutes, localIso(data.endedAt)]).toEqual([
      ...['unanswered', 'proceed', 'late', 0, DUE],
    ]);
    expect(history.leg('quyet')).toBe('quyet.1.1');
  });
  it.each(['consent', 'proceed'] as const)(
    '%s: an answer after the due is none, whether or not the flow has woken',
    (effect) => {
      const history = asked({ effect, basis }).take('y-kien');
      const answer = { type: 'complete-step', leg: firstLeg('y-kien'), outcome: 'disagree', reason: nobody } as const;
      given(history.at(DUE)).when(answer).thenHappens('handoff.completed');
      const late = asked({ effect, basis }).take('y-kien').at('2025-04-10T09:01');
      given(late).when(answer).thenRefused(OpinionSilent);
      given(woken(late, '2025-04-10T10:00')).when(answer).thenRefused(LegNotInState);
    },
  );
  it('the projection knows what silence does', () => {
    const end = (effect: 'consent' | 'wait' | 'proceed') => {
      const history = asked({ effect, basis });
      history.flowSleeps = true;
      history.at('2025-04-11T09:00');
      return localIso(project(history.state, history.context())!.steps.find(({ step: id }) => id === 'y-kien')!.endAt);
    };
    expect([end('consent'), end('proceed'), end('wait')]).toEqual([DUE, DUE, '2025-04-11T09:00']);
  });
});

describe('conclusions', () => {
  const conclude = (outcome: string, reason?: typeof nobody) =>
    ({ type: 'complete-step', leg: firstLeg('y-kien'), outcome, ...(reason && { reason }) }) as const;
  it.each(['agree', 'out-of-competence'])('%s needs no reason', (outcome) =>
    given(asked().take('y-kien')).when(conclude(outcome)).thenHappens('handoff.completed'),
  );
  it.each(['disagree', 'agree-with-conditions'])('%s says why', (outcome) => {
    given(asked().take('y-kien')).when(conclude(outcome)).thenRefused(OpinionReasonMissing);
    const history = asked().take('y-kien');
    history.do(conclude(outcome, nobody));
    expect(history.last('handoff.completed').data).toMatchObject({ outcome, reason: nobody });
  });
  it('more data: no clock stops, and the opinion is still owed', () => {
    const history = asked().take('y-kien').at('2025-04-09T09:00');
    const before = history.state.legs[firstLeg('y-kien')]!;
    history.do({ type: 'ask-more-data', leg: before.id, note: nobody });
    const { version: _version, moreDataAsked: _asked, ...after } = history.state.legs[firstLeg('y-kien')]!;
    expect(before).toMatchObject(after);
    expect(history.last('opinion.more-data-asked').custody).toMatchObject({ agency: 'y-kien', used: 480, left: 480 });
  });
  it('is asked of an opinion alone', () =>
    given(accepted(asking()).take('hoi'))
      .when({ type: 'ask-more-data', leg: firstLeg('hoi'), note: nobody })
      .thenRefused(NoOpinionAsked));
});

describe('a successor that sends the file back', () => {
  const sentBack = (history: History, at: string): History => {
    history.at(at).do({ type: 'refuse-handoff', leg: history.leg('quyet'), reasonCode: 'x' });
    return history;
  };
  it('who has spoken once is not silent: the opinion is open again and may be answered past its due', () => {
    const history = asked({ effect: 'consent', basis }).complete('y-kien', '2025-04-09T09:00', 'agree');
    const open = sentBack(history, '2025-04-09T14:00');
    given(woken(open, '2025-04-10T10:00'))
      .when({ type: 'complete-step', leg: firstLeg('y-kien'), outcome: 'agree' })
      .thenHappens('handoff.completed');
  });
  it('what ended by silence has nobody to go on with it: the step is offered again', () => {
    const history = woken(asked({ effect: 'proceed' }), '2025-04-10T09:01');
    expect(sentBack(history, '2025-04-10T10:00').leg('quyet')).toBe('quyet.1.2');
    expect(history.state.legs[firstLeg('y-kien')]).toMatchObject({ status: 'completed' });
  });
});
