import { instant, localIso, workingMinutes } from '@lienthong/kernel';
import { CaseNotInState, NotYourCase } from '../ending/ending.errors.js';
import { given } from '../testing/given.js';
import { type History, nobody, officerOf } from '../testing/history.js';
import { accepted, twoDates } from '../testing/sample-procedures.js';
import { EndOutsideCase, NothingCorrected, SharesDoNotSum } from './verdict.errors.js';
import { verdictInForce } from './verdict-in-force.js';

/** Owed 21/04 17:30; a was two days late, c ended 24/04 09:00. */
const late = () =>
  accepted()
    .complete('a', '2025-04-14T09:00')
    .complete('b', '2025-04-17T09:00')
    .complete('c', '2025-04-24T09:00')
    .at('2025-05-05T09:00');
const by = officerOf('c');
const corrected = (history: History) => {
  const { owed, endedAt } = verdictInForce(history.state)!;
  return [
    localIso(endedAt),
    owed.timeliness,
    owed.lateMinutes,
    owed.shares.map((share) => [share.agency, share.minutes]),
  ];
};

it('another end is judged by the same rules; the frozen verdict, the correction and its author stay (peers §3.10)', () => {
  const history = late();
  const frozen = history.last('verdict.frozen').data;
  expect(corrected(history)).toEqual([
    '2025-04-24T09:00',
    'late',
    1050,
    [
      ['a', 700],
      ['c', 350],
    ],
  ]);
  const command = { type: 'correct-verdict', endedAt: instant('2025-04-21T17:00'), reason: nobody, by } as const;
  given(history).when(command).thenHappens('verdict.corrected');
  expect(corrected(history)).toEqual(['2025-04-21T17:00', 'on-time', 0, []]);
  expect(history.state.verdict).toEqual(frozen);
  expect(history.state.corrections).toMatchObject([{ by, at: instant('2025-05-05T09:00'), apology: 'not-needed' }]);
  given(history).when(command).thenHappens();
  given(history)
    .when({ ...command, endedAt: instant('2025-04-22T08:30') })
    .thenHappens('verdict.corrected');
  expect(corrected(history)).toEqual(['2025-04-22T08:30', 'late', 60, [['a', 60]]]);
  expect(history.state.corrections).toHaveLength(2);
});

it('other shares say who answers; they sum to the minutes owed (I4)', () => {
  const history = late();
  const half = { class: 'agency', cause: 'hold', agency: 'a', minutes: workingMinutes(525) } as const;
  const rest = { class: 'system', cause: 'hold', minutes: workingMinutes(525) } as const;
  given(history)
    .when({ type: 'correct-verdict', shares: [half] as never, reason: nobody, by })
    .thenRefused(SharesDoNotSum);
  given(history)
    .when({ type: 'correct-verdict', shares: [half, rest] as never, reason: nobody, by })
    .thenHappens('verdict.corrected');
  expect(corrected(history)).toEqual([
    '2025-04-24T09:00',
    'late',
    1050,
    [
      ['a', 525],
      [undefined, 525],
    ],
  ]);
});

it('of two appointments the one that ended with the case is judged anew', () => {
  const history = accepted(twoDates).complete('check', '2025-04-10T09:00').complete('tax', '2025-04-11T09:00');
  history.at('2025-04-14T09:00');
  history.do({ type: 'record-payment', leg: history.leg('pay'), proof: nobody, cashless: true });
  history.complete('write', '2025-04-18T09:00').at('2025-05-05T09:00');
  const { owed } = history.last('verdict.frozen').data;
  history.do({ type: 'correct-verdict', endedAt: instant('2025-04-16T09:00'), reason: nobody, by: officerOf('write') });
  const now = verdictInForce(history.state)!.owed;
  expect([owed.lateMinutes, now.lateMinutes]).toEqual([660, 90]);
});

it('refused: nothing named, an end outside the last leg or in time to come, a case that runs, somebody else', () => {
  const history = late();
  const say = { type: 'correct-verdict', reason: nobody, by } as const;
  given(history).when(say).thenRefused(NothingCorrected);
  for (const end of ['2025-04-17T08:59', '2025-05-05T09:01'])
    given(history)
      .when({ ...say, endedAt: instant(end) })
      .thenRefused(EndOutsideCase);
  given(accepted()).when(say).thenRefused(CaseNotInState);
  given(history)
    .when({ ...say, by: officerOf('a'), endedAt: instant('2025-04-21T17:00') })
    .thenRefused(NotYourCase);
});
