import type { Fact } from '@lienthong/case';
import { filingOf, heldPapers, producedPapers } from './held-papers.js';

const ref = (id: string) => ({ id: id as never, hash: 'made-up' });
const paper = (kind: string, document: string) => ({
  paper: kind,
  form: 'electronic' as const,
  document: ref(document),
});
const fact = (type: Fact['type'], data: object): Fact => ({ type, data }) as unknown as Fact;

const registered = fact('case.registered', {
  ...{ receivedBy: 'trung-tam', returnBy: 'trung-tam', channel: 'counter', routing: { xa: 'mot' } },
  ...{ applicant: ref('nguoi-nop'), form: ref('to-khai'), papers: [paper('chung-sinh', 'a')] },
});
const corrected = fact('intake.corrected', {
  ...{ routing: { xa: 'hai' }, channel: 'post', returnBy: 'ubnd-hai', form: ref('to-khai-2') },
  papers: [paper('chung-sinh', 'b')],
});
const born = fact('handoff.completed', { documents: [paper('giay-khai-sinh', 'c')] });

it('a component gets what was filed, what was brought later, and what the steps before it made; of a kind the last', () => {
  const supplied = fact('supplement.supplied', { papers: [paper('chung-sinh', 'd')] });
  expect(heldPapers([registered, supplied, born]).map((one) => [one.paper, one.document?.id])).toEqual([
    ['chung-sinh', 'd'],
    ['giay-khai-sinh', 'c'],
  ]);
  expect(producedPapers([registered, supplied, born]).map((one) => one.paper)).toEqual(['giay-khai-sinh']);
});
it('a corrected intake says anew what lies with the case, and where the result goes', () => {
  expect(heldPapers([registered, corrected, born]).map((one) => one.document?.id)).toEqual(['b', 'c']);
  expect(filingOf([registered, corrected])).toMatchObject({
    ...{ routing: { xa: 'hai' }, channel: 'post', returnBy: 'ubnd-hai', form: { id: 'to-khai-2' } },
    applicant: { id: 'nguoi-nop' },
  });
});
