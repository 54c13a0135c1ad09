import { isOpen, ledgerOf, legId, openLegs } from '@lienthong/case';
import { type History, nobody, officerOf } from '@lienthong/case/testing';
import { loadProcedures } from '@lienthong/catalogue';
import { type Instant, localIso, plusMinutes, stepId } from '@lienthong/kernel';
import { OPINION_CONCLUSIONS } from '@lienthong/procedure';
import { catalogueHistory } from './catalogue-history.js';

/** P3b, accepted Wed 09/04/2025 10:00 by the provincial centre for a case of Thành Sen. */
const karaoke = (at = '2025-04-09T10:00') => catalogueHistory('ho-kinh-doanh-karaoke').open(at).accept();
const WARD = 'ubnd-phuong-thanh-sen';
const centre = officerOf('trung-tam-tinh');
const first = legId({ step: stepId('ho-kinh-doanh'), round: 1, attempt: 1 });
const recall = (history: History) => history.do({ type: 'recall-handoff', leg: first, by: centre });
const correct = (history: History) =>
  history.do({ type: 'correct-intake', routing: { 'xa-kinh-doanh': 'xa-thach-ha' }, note: nobody, by: centre });
const custody = (history: History) =>
  ledgerOf(history.state, history.context()).path.map(({ class: holder, agency, used, over }) => [
    ...[agency ?? holder, used, over],
  ]);
/** Done, or refused with this code. */
const outcomeOf = (tell: () => unknown): string => {
  try {
    tell();
    return 'done';
  } catch (error) {
    return (error as { code: string }).code;
  }
};

describe('recall of an untouched handoff (time.md §5; NĐ 118/2025/NĐ-CP art. 18)', () => {
  it.each<{ law: string; at: string; take?: true; outcome: string }>([
    { law: 'at once', at: '2025-04-09T10:00', outcome: 'done' },
    { law: 'days later, as long as nobody has accepted it', at: '2025-04-11T16:00', outcome: 'done' },
    { law: 'not once somebody has', at: '2025-04-09T10:01', take: true, outcome: 'leg.not-in-state' },
  ])('$law', ({ at, take, outcome }) => {
    const history = karaoke().at(at);
    if (take) history.take('ho-kinh-doanh');
    expect(outcomeOf(() => recall(history))).toBe(outcome);
  });
  it('the time until it is offered anew is the counter’s, never the receiver’s', () => {
    const history = karaoke().at('2025-04-10T10:00');
    recall(history);
    const again = { type: 'offer-handoff', step: stepId('ho-kinh-doanh'), round: 1, attempt: 2 } as const;
    history.do({ ...again, by: centre });
    history.complete('ho-kinh-doanh', '2025-04-11T10:00');
    expect(custody(history).slice(0, 2)).toEqual([
      ['trung-tam-tinh', 480, 480],
      [WARD, 480, 0],
    ]);
  });
});

describe('correction of the intake (issue 4; our choice: eight working hours, as long as a handoff may be refused)', () => {
  it.each<{ law: string; accepted?: string; at: string; outcome: string }>([
    { law: 'the last minute of eight working hours', at: '2025-04-10T10:00', outcome: 'done' },
    { law: 'one minute later', at: '2025-04-10T10:01', outcome: 'case.correction-too-late' },
    { law: 'hours run over a swapped Saturday', accepted: '2025-04-25T16:00', at: '2025-04-26T16:00', outcome: 'done' },
    {
      law: '… and no longer',
      accepted: '2025-04-25T16:00',
      at: '2025-04-26T16:01',
      outcome: 'case.correction-too-late',
    },
    { law: 'over 30/4 to 4/5', accepted: '2025-04-29T16:00', at: '2025-05-05T16:00', outcome: 'done' },
  ])('$law', ({ accepted = '2025-04-09T10:00', at, outcome }) => {
    const history = karaoke(accepted).at(at);
    expect(outcomeOf(() => correct(history))).toBe(outcome);
  });
  it('not once an agency has accepted, however soon', () =>
    expect(outcomeOf(() => correct(karaoke().take('ho-kinh-doanh')))).toBe('case.correction-too-late'));
  it('what was promised to the citizen stands; the case goes to the right commune; the former receipt is void', () => {
    const history = karaoke().at('2025-04-09T11:00');
    const promised = history.state.appointments;
    correct(history);
    expect(history.state.appointments).toEqual(promised);
    expect(openLegs(history.state).map(({ holder }) => holder.agency)).toEqual(['ubnd-xa-thach-ha']);
    expect(
      history.facts.flatMap((fact) => (fact.type === 'slip.issued' ? [[fact.data.kind, fact.data.n]] : [])),
    ).toEqual([
      ['receipt', 2],
      ['transfer', 2],
    ]);
  });
  it.each<{ law: string; at: string; start: string }>([
    { law: '15:00 is in time (L5)', at: '2025-04-09T15:00', start: '2025-04-09T15:00' },
    { law: '15:01 is the next working day', at: '2025-04-09T15:01', start: '2025-04-10T07:30' },
  ])('$law', ({ at, start }) => {
    const history = karaoke().at(at);
    correct(history);
    expect(openLegs(history.state).map(({ startAt }) => localIso(startAt))).toEqual([start]);
  });
});

describe('opinions (domain.md §1.4)', () => {
  const asked = loadProcedures().flatMap((definition) =>
    definition.steps.filter(({ kind }) => kind === 'opinion').map((step) => ({ code: definition.code, step })),
  );
  it('the catalogue asks for some', () => expect(asked.length).toBeGreaterThan(5));
  it.each(asked)(
    '$code $step.id: silence is consent only with its law, and it concludes as the law knows',
    ({ step }) => {
      if (step.silence?.effect === 'consent') expect(step.silence.basis?.document.length).toBeGreaterThan(5);
      for (const outcome of step.outcomes) expect(OPINION_CONCLUSIONS).toContain(outcome);
    },
  );

  /** A building permit whose opinions have just been asked for. */
  const permit = (): History => {
    const history = catalogueHistory('giay-phep-xay-dung').open('2025-08-04T08:00').accept();
    for (let left = 6; left > 0 && !openLegs(history.state).some(({ kind }) => kind === 'opinion'); left -= 1)
      for (const { step } of openLegs(history.state)) history.complete(step, plusMinutes(history.now, 60));
    return history;
  };
  const opinionsOf = (history: History) => Object.values(history.state.legs).filter(({ kind }) => kind === 'opinion');
  const wake = (history: History, at: Instant) => {
    history.at(at);
    for (const { id, dueAt } of openLegs(history.state).filter(({ kind }) => kind === 'opinion'))
      history.do({ type: 'notice', leg: id, kind: 'overdue', dueAt: dueAt! });
  };
  it('permit: twelve days of silence are consent, ended by the system at the due, however late it woke', () => {
    const history = permit();
    const [opinion] = opinionsOf(history);
    wake(history, plusMinutes(opinion!.dueAt!, 3000));
    const ended = history.state.legs[opinion!.id]!;
    expect([ended.outcome, ended.silence, ended.endedAt]).toEqual(['consent', 'consent', opinion!.dueAt]);
    expect(
      history.facts.find((fact) => fact.type === 'handoff.completed' && fact.data.leg === ended.id)!.by.kind,
    ).not.toBe('officer');
  });
  it.each([
    { law: 'agrees', outcome: 'agree', reason: undefined, result: 'done' },
    { law: 'disagrees without saying why', outcome: 'disagree', reason: undefined, result: 'opinion.reason-missing' },
    { law: 'disagrees, with the reason', outcome: 'disagree', reason: nobody, result: 'done' },
    {
      law: 'sets conditions without naming them',
      outcome: 'agree-with-conditions',
      reason: undefined,
      result: 'opinion.reason-missing',
    },
    { law: 'is not competent', outcome: 'out-of-competence', reason: undefined, result: 'done' },
  ])('an agency that $law: $result', ({ outcome, reason, result }) => {
    const history = permit();
    const [opinion] = opinionsOf(history);
    history.take(opinion!.step);
    const answer = { type: 'complete-step', leg: opinion!.id, outcome, ...(reason && { reason }) } as const;
    expect(outcomeOf(() => history.do(answer))).toBe(result);
  });
  it('needs more data: the clock runs on', () => {
    const history = permit();
    const [opinion] = opinionsOf(history);
    history.take(opinion!.step).do({ type: 'ask-more-data', leg: opinion!.id, note: nobody });
    expect(history.state.legs[opinion!.id]).toMatchObject({ status: 'held', dueAt: opinion!.dueAt });
    expect(isOpen(history.state.legs[opinion!.id]!)).toBe(true);
  });
});
