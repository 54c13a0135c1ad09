import { caseCode } from '@lienthong/kernel';
import { PaperUnknown } from '../intake/intake.errors.js';
import { days, procedure, step } from '../testing/definition.builder.js';
import { given } from '../testing/given.js';
import { type History, nobody } from '../testing/history.js';
import { accepted } from '../testing/sample-procedures.js';
import { PaperHeld } from './supplement.errors.js';

const paper = (id: string) => ({ id, title: { vi: id, en: id }, required: false, reusable: true });
/** Birth makes the certificate that the steps after it need; residence is a case of its own. */
const group = procedure(
  'lien-thong',
  [
    step('khai-sinh', { term: days(1), produces: ['giay-khai-sinh'] }),
    step('thuong-tru', { ...{ kind: 'procedure', procedure: 'thuong-tru' }, term: days(2), after: ['khai-sinh'] }),
    step('the', { term: days(1), after: ['thuong-tru'], needs: ['giay-khai-sinh', 'xac-nhan'] }),
  ],
  { total: days(4), papers: ['to-khai', 'giay-khai-sinh', 'xac-nhan', 'anh'].map(paper) },
);
const made = (kind: string) => [{ paper: kind, form: 'electronic' as const }];

/** The card's turn: birth made the certificate, the component case the confirmation. */
function atTheCard(): History {
  const history = accepted(group).take('khai-sinh').at('2025-04-07T15:00');
  history.do({ type: 'complete-step', leg: history.leg('khai-sinh'), documents: made('giay-khai-sinh') });
  const leg = history.leg('thuong-tru');
  const child = caseCode('H27.02-250407-0001');
  history.do({ type: 'start-child', leg, child });
  history.at('2025-04-08T15:00');
  const ended = { outcome: 'done', endedAt: history.now, path: [], documents: made('xac-nhan') };
  history.do({ type: 'end-child', leg, child, ...ended });
  return history.take('the');
}
const ask = (history: History, ...papers: string[]) =>
  ({ type: 'request-supplement', leg: history.leg('the'), items: nobody, papers }) as const;

it.each([
  ['giay-khai-sinh', 'khai-sinh'],
  ['xac-nhan', 'thuong-tru'],
])('%s was made by an earlier step: nobody is asked for it again, and told where it lies (R3)', (kind, where) => {
  const history = atTheCard();
  given(history).when(ask(history, kind)).thenRefused(PaperHeld);
  expect(() => history.offer(ask(history, kind))).toThrow(expect.objectContaining({ details: { paper: kind, where } }));
});
it('what was brought at the counter lies there', () => {
  const history = atTheCard();
  expect(() => history.offer(ask(history, 'to-khai'))).toThrow(
    expect.objectContaining({ details: { paper: 'to-khai', where: 'mot-cua' } }),
  );
});
it('what the case does not hold may be asked for; what the procedure does not know may not (L20)', () => {
  const history = atTheCard();
  const missing = { ...group, papers: [...group.papers, paper('so-ho-khau')] };
  const other = accepted({ ...missing, steps: [step('the')] }, '2025-04-07T09:00', { papers: ['to-khai'] }).take('the');
  given(other).when(ask(other, 'so-ho-khau')).thenHappens('supplement.requested');
  expect(other.last('supplement.requested').data.papers).toEqual(['so-ho-khau']);
  given(history).when(ask(history, 'la')).thenRefused(PaperUnknown);
});
