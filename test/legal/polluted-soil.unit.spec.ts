import { NotYourCase } from '@lienthong/case';
import { type History, officerOf } from '@lienthong/case/testing';
import { agencyCode, localIso } from '@lienthong/kernel';
import { catalogueHistory } from './catalogue-history.js';
import { legAt, outcomeOf } from './run-to-end.js';

const LEAD = agencyCode('so-nong-nghiep-moi-truong');

/** P8b, internal and without any term in law (QĐ 2913/QĐ-UBND): every term is the lead's to set. */
const opened = (): History =>
  catalogueHistory('xu-ly-dat-o-nhiem', { receivedBy: LEAD }).open('2026-03-02T08:00').accept();
const setTerm = (step: string, amount: number) =>
  ({ type: 'set-term', step: step as never, term: { amount, unit: 'working-day' }, by: officerOf(LEAD) }) as const;

it('no step has a due until the lead sets one, before the step or while somebody has it', () => {
  const history = opened();
  expect(legAt(history, 'chon-tu-van').dueAt).toBeUndefined();
  history.at('2026-03-02T09:00').do(setTerm('chon-tu-van', 10));
  history.do(setTerm('lap-phuong-an', 20));
  expect(localIso(legAt(history, 'chon-tu-van').dueAt!)).toBe('2026-03-16T08:00');
  history.complete('chon-tu-van', '2026-03-09T08:00');
  expect(localIso(legAt(history, 'lap-phuong-an').dueAt!)).toBe('2026-04-06T08:00');
});

it('nobody else sets it', () => {
  const history = opened().at('2026-03-02T09:00');
  expect(() => history.do({ ...setTerm('chon-tu-van', 10), by: officerOf('ubnd-tinh') })).toThrow(NotYourCase);
});

it('goes its whole way: opinions beside each other, the council, approval, publication; nothing is judged', () => {
  const history = opened().complete('chon-tu-van', '2026-03-09T08:00').complete('lap-phuong-an', '2026-04-01T08:00');
  for (const step of ['y-kien-tai-chinh', 'y-kien-khoa-hoc', 'y-kien-xa']) history.complete(step, '2026-04-08T08:00');
  history.complete('hoi-dong-tham-dinh', '2026-04-20T08:00').complete('phe-duyet', '2026-05-05T08:00', 'approved');
  history.complete('cong-bo', '2026-05-08T08:00');
  expect([history.state.phase, history.state.verdict, outcomeOf(history)]).toEqual(['completed', undefined, 'done']);
});

it('a plan that the council does not pass is not approved', () => {
  const history = opened().complete('chon-tu-van', '2026-03-09T08:00').complete('lap-phuong-an', '2026-04-01T08:00');
  for (const step of ['y-kien-tai-chinh', 'y-kien-khoa-hoc', 'y-kien-xa']) history.complete(step, '2026-04-08T08:00');
  expect(outcomeOf(history.complete('hoi-dong-tham-dinh', '2026-04-20T08:00', 'not-passed'))).toBe('not-passed');
});
