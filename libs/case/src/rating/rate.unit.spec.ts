import { caseCode } from '@lienthong/kernel';
import { CaseNotInState, NotYourCase } from '../ending/ending.errors.js';
import { caseVersion } from '../state/versions.js';
import { procedure, step } from '../testing/definition.builder.js';
import { given } from '../testing/given.js';
import { firstLeg, History, nobody, officerOf } from '../testing/history.js';
import { accepted } from '../testing/sample-procedures.js';
import { NobodyToRate, RatedAlready } from './rating.errors.js';

const alone = procedure('mot-buoc', [step('a')]);
const ready = (rest: Parameters<typeof accepted>[2] = {}) =>
  accepted(alone, '2025-04-07T09:00', rest).complete('a', '2025-04-08T09:00');
const rate = { type: 'rate', score: 4 } as const;

it('R10: after the end the citizen rates the case, or the counter records it for the citizen', () => {
  given(ready())
    .when({ ...rate, by: { kind: 'citizen' } })
    .thenHappens('case.rated');
  const history = ready();
  const before = caseVersion(history.state);
  history.do(rate);
  expect(history.last('case.rated').data).toEqual({ score: 4 });
  // nobody who looks after the result has to look again
  expect(caseVersion(history.state)).toBe(before);
  history.do({ type: 'return-result', channel: 'counter' });
});

it('R10: whatever the end was, and not before it', () => {
  given(accepted(alone)).when(rate).thenRefused(CaseNotInState);
  const stopped = accepted(alone);
  stopped.do({ type: 'stop', ground: 'nop-trung' });
  given(stopped).when(rate).thenHappens('case.rated');
  const refused = new History({ definition: alone }).open('2025-04-07T09:00');
  refused.do({ type: 'refuse-case', ground: 'ho-so-khong-hop-le', reason: nobody });
  given(refused).when(rate).thenHappens('case.rated');
  const withdrawn = accepted(alone);
  withdrawn.do({ type: 'withdraw', reason: nobody });
  given(withdrawn).when(rate).thenHappens('case.rated');
});

it('once, and by nobody who is rated', () => {
  given(ready())
    .when({ ...rate, by: officerOf('a') })
    .thenRefused(NotYourCase);
  const history = ready();
  history.do(rate);
  given(history)
    .when({ ...rate, score: 1, by: { kind: 'citizen' } })
    .thenRefused(RatedAlready);
});

it('R2: work that no citizen asked for is rated by nobody, and a component with the filing that it is part of', () => {
  const internal = accepted(procedure('noi-bo', [step('a')], { kind: 'internal' }));
  given(internal.complete('a', '2025-04-08T09:00')).when(rate).thenRefused(NobodyToRate);
  const parent = { caseCode: caseCode('H27.02-250408-0001'), leg: firstLeg('b') };
  given(ready({ parent })).when(rate).thenRefused(NobodyToRate);
});
