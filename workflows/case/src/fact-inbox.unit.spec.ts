import type { FlowFact } from '@lienthong/contracts/workflows';
import { FactInbox } from './fact-inbox.js';

const fact = (seq: number): FlowFact => ({ seq, type: 'appointment.set', data: {} });

function taken(lastSeq: number, ...signals: number[][]) {
  const inbox = new FactInbox();
  for (const seqs of signals) inbox.put(seqs.map(fact));
  const { facts, asksToLook } = inbox.take(lastSeq);
  return { seqs: facts.map(({ seq }) => seq), asksToLook, isEmpty: inbox.isEmpty };
}

describe('facts signalled to a flow that knows up to 5', () => {
  it.each([
    { what: 'the next facts', signals: [[6, 7]], seqs: [6, 7], asksToLook: false },
    { what: 'repeats only', signals: [[4, 5]], seqs: [], asksToLook: false },
    { what: 'the next facts twice', signals: [[6], [6]], seqs: [6, 6], asksToLook: false },
    { what: 'the next facts in two signals, the later first', signals: [[7], [6]], seqs: [7, 6], asksToLook: false },
    { what: 'facts after a gap', signals: [[8]], seqs: [8], asksToLook: true },
    { what: 'nothing, which asks it to look', signals: [[]], seqs: [], asksToLook: true },
  ])('$what', ({ signals, seqs, asksToLook }) => {
    expect(taken(5, ...signals)).toEqual({ seqs, asksToLook, isEmpty: true });
  });
});
