import type { FlowFact } from '@lienthong/contracts/workflows';

/** Facts that were signalled and not yet learned. An empty signal asks the flow to look for itself. */
export class FactInbox {
  private facts: readonly FlowFact[] = [];
  private asked = false;

  put(facts: readonly FlowFact[]): void {
    this.facts = [...this.facts, ...facts];
    if (facts.length === 0) this.asked = true;
  }

  /** The flow has looked for itself just now. */
  looked(): void {
    this.asked = false;
  }

  get isEmpty(): boolean {
    return this.facts.length === 0 && !this.asked;
  }

  /** Takes everything out. `asksToLook`: by an empty signal, or because facts between `lastSeq` and these are missing. */
  take(lastSeq: number): { readonly facts: readonly FlowFact[]; readonly asksToLook: boolean } {
    const facts = this.facts.filter((fact) => fact.seq > lastSeq);
    const seqs = new Set(facts.map((fact) => fact.seq));
    const asksToLook = this.asked || facts.some((fact) => fact.seq > lastSeq + seqs.size);
    this.facts = [];
    this.asked = false;
    return { facts, asksToLook };
  }
}
