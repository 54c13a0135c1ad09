import { type AgencyCode, agencyCode, instant, localIso, type OfficerId } from '@lienthong/kernel';
import { NotYourCase } from '../ending/ending.errors.js';
import { LegNotInState } from '../handoff/handoff.errors.js';
import { wokenCommand } from '../notice/woken-command.js';
import { caseVersion, legVersion } from '../state/versions.js';
import { days } from '../testing/definition.builder.js';
import { given } from '../testing/given.js';
import { desk, firstLeg, History, nobody, officerOf } from '../testing/history.js';
import { accepted, chain } from '../testing/sample-procedures.js';
import { EscalationUnknown } from './escalation.errors.js';

const a = firstLeg('a');
const rungs = (history: History) =>
  history.state.legs[a]!.wakeUps.flatMap(({ kind, at }) => (kind.startsWith('rung') ? [[kind, localIso(at)]] : []));
const climb = (history: History, rung: number, officer?: string) =>
  ({
    type: 'escalate',
    ...{ leg: a, rung, dueAt: history.state.legs[a]!.dueAt! },
    ...(officer ? { officer: officer as OfficerId } : {}),
  }) as const;
const withLadder = (...escalation: NonNullable<(typeof chain.steps)[number]['escalation']>) => ({
  ...chain,
  steps: chain.steps.map((step) => (step.id === 'a' ? { ...step, escalation } : step)),
});

describe('the ordinary ladder (peers.md §3.13)', () => {
  it('climbs a minute after the due, and one and two working days later', () =>
    // due Thu 10/04 09:00
    expect(rungs(accepted())).toEqual([
      ['rung-1', '2025-04-10T09:01'],
      ['rung-2', '2025-04-11T09:01'],
      ['rung-3', '2025-04-14T09:01'],
    ]));

  it('leads to the head of the agency, the director of the receiving centre, the head of the provincial office', () => {
    const history = accepted().at('2025-04-14T09:01');
    for (const rung of [1, 2, 3]) history.do(climb(history, rung, `lanh-dao-${rung}`));
    expect(
      history.state.legs[a]!.escalations.map(({ rung, agency, office, officer }) => [rung, agency, office, officer]),
    ).toEqual([
      [1, 'a', 'head', 'lanh-dao-1'],
      [2, desk, 'centre-director', 'lanh-dao-2'],
      [3, 'van-phong-ubnd', 'head', 'lanh-dao-3'],
    ]);
  });

  it('each rung once per deadline, not before its minute; nobody where nobody answers for the office', () => {
    const history = accepted().at('2025-04-10T09:00');
    given(history).when(climb(history, 1)).thenHappens();
    history.at('2025-04-10T09:01');
    given(history).when(climb(history, 1)).thenHappens('escalation.raised');
    expect(history.last('escalation.raised').data).not.toHaveProperty('officer');
    given(history).when(climb(history, 1)).thenHappens();
    given(history).when(climb(history, 2)).thenHappens();
  });

  it('is climbed no further once whoever was told has said that he knows', () => {
    const history = accepted().at('2025-04-10T09:01');
    history.do(climb(history, 1));
    history.at('2025-04-10T10:00').do({ type: 'acknowledge-escalation', leg: a, rung: 1 });
    expect(rungs(history)).toEqual([]);
    history.at('2025-04-14T09:01');
    given(history).when(climb(history, 2)).thenHappens();
    expect(history.state.legs[a]!.escalations).toMatchObject([{ rung: 1, acknowledgedAt: expect.any(String) }]);
    given(history).when({ type: 'acknowledge-escalation', leg: a, rung: 1 }).thenHappens();
  });

  it('is acknowledged by the agency that was told, of a rung that was climbed, while the leg is open', () => {
    const history = accepted().at('2025-04-11T09:01');
    history.do(climb(history, 1));
    history.do(climb(history, 2));
    const said = (rung: number, by: AgencyCode) =>
      ({ type: 'acknowledge-escalation', leg: a, rung, by: officerOf(by) }) as const;
    given(history)
      .when(said(2, agencyCode('a')))
      .thenRefused(NotYourCase);
    given(history)
      .when(said(3, agencyCode('van-phong-ubnd')))
      .thenRefused(EscalationUnknown);
    given(history).when(said(2, desk)).thenHappens('escalation.acknowledged');
    history.complete('a', '2025-04-11T10:00');
    given(history)
      .when(said(1, agencyCode('a')))
      .thenRefused(LegNotInState);
  });

  it('ends with the leg, stands still while papers are awaited, and begins anew with another deadline', () => {
    const history = accepted().at('2025-04-08T09:00').take('a');
    history.do({ type: 'request-supplement', leg: a, items: nobody });
    expect(rungs(history)).toEqual([]);
    history.at('2025-04-10T10:00').do({ type: 'supply-supplement', leg: a, papers: [] });
    expect(rungs(history).map(([, at]) => at)).toEqual(['2025-04-14T10:01', '2025-04-15T10:01', '2025-04-16T10:01']);
    history.at('2025-04-14T10:01').do(climb(history, 1));
    history.complete('a', '2025-04-14T11:00');
    history.at('2025-04-30T11:00');
    given(history).when(climb(history, 2)).thenHappens();
  });

  it('is climbed anew for another deadline, and not for the same one that a wait of no length gave back', () => {
    const history = accepted(withLadder({ used: 0.5, to: 'holder' }, { to: 'receiver' })).at('2025-04-08T15:00');
    history.do(climb(history, 1));
    history.do({ type: 'acknowledge-escalation', leg: a, rung: 1 });
    history.take('a').do({ type: 'request-supplement', leg: a, items: nobody });
    history.do({ type: 'supply-supplement', leg: a, papers: [] });
    expect(rungs(history)).toEqual([]);
    history.do({ type: 'extend-by-law', leg: a, ground: 'luat-mau', term: days(1), reason: nobody });
    expect(rungs(history)).toEqual([
      ['rung-1', '2025-04-09T09:00'],
      ['rung-2', '2025-04-11T09:01'],
    ]);
  });

  it('leads to the successor of an agency that is no more, who acknowledges also what that one was told', () => {
    const centre = agencyCode('trung-tam-moi');
    const effectiveAt = instant('2025-04-11T12:00');
    const history = new History({
      definition: withLadder({ to: 'receiver' }, { late: days(1), to: 'receiver' }),
      successions: [{ of: desk, agency: centre, effectiveAt, change: 'sap-nhap' }],
    })
      .open('2025-04-07T09:00')
      .accept()
      .at('2025-04-10T09:01');
    history.do(climb(history, 1));
    history.at('2025-04-11T13:30').do(climb(history, 2));
    expect(history.state.legs[a]!.escalations.map(({ agency }) => agency)).toEqual([desk, centre]);
    given(history)
      .when({ type: 'acknowledge-escalation', leg: a, rung: 1, by: officerOf(centre) })
      .thenHappens('escalation.acknowledged');
  });

  it('changes nothing that may be decided', () => {
    const history = accepted().at('2025-04-10T09:01');
    const before = [caseVersion(history.state), legVersion(history.state, a)];
    history.do(climb(history, 1));
    history.do({ type: 'acknowledge-escalation', leg: a, rung: 1 });
    expect([caseVersion(history.state), legVersion(history.state, a)]).toEqual(before);
  });
});

describe('a ladder of the definition', () => {
  it('may begin before the due, at a share of the time, and then tells who is not late yet', () => {
    const ladder = withLadder(
      { used: 0.9, to: 'holder' },
      { late: { amount: 4, unit: 'working-hour' }, to: 'receiver' },
    );
    const history = accepted(ladder);
    // three days of eight hours, nine tenths of them
    expect(rungs(history)).toEqual([
      ['rung-1', '2025-04-09T16:36'],
      ['rung-2', '2025-04-10T15:01'],
    ]);
    history.at('2025-04-09T16:36').do(wokenCommand(a, 'rung-1', history.state.legs[a]!.dueAt!));
    expect(history.last('escalation.raised').data).toMatchObject({ rung: 1, agency: 'a' });
  });

  it('may be none', () => expect(rungs(accepted(withLadder()))).toEqual([]));
});
