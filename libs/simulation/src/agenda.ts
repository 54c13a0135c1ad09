import { epochMinutes, type Instant } from '@lienthong/kernel';

interface Errand {
  readonly minute: number;
  readonly order: number;
  readonly at: Instant;
  readonly run: (at: Instant) => void;
}

/** What is to happen, in the order of time; of two at one minute the one that was noted first. A binary heap. */
export class Agenda {
  private readonly heap: Errand[] = [];
  private noted = 0;

  note(at: Instant, run: Errand['run']): void {
    const errand: Errand = { minute: epochMinutes(at), order: this.noted++, at, run };
    const { heap } = this;
    let place = heap.length;
    heap.push(errand);
    while (place > 0) {
      const above = (place - 1) >> 1;
      const other = heap[above];
      if (!other || isBefore(other, errand)) break;
      heap[place] = other;
      place = above;
    }
    heap[place] = errand;
  }

  /** Lets everything before `until` happen, also what is noted meanwhile; what comes later stays undone. */
  pass(until: Instant): void {
    const end = epochMinutes(until);
    for (let next = this.heap[0]; next && next.minute < end; next = this.heap[0]) {
      this.removeFirst();
      next.run(next.at);
    }
  }

  private removeFirst(): void {
    const { heap } = this;
    const last = heap.pop();
    if (!last || heap.length === 0) return;
    let place = 0;
    for (;;) {
      const left = heap[2 * place + 1];
      const right = heap[2 * place + 2];
      const least = left && right && isBefore(right, left) ? right : left;
      if (!least || isBefore(last, least)) break;
      heap[place] = least;
      place = 2 * place + (least === right ? 2 : 1);
    }
    heap[place] = last;
  }
}

const isBefore = (a: Errand, b: Errand): boolean => a.minute < b.minute || (a.minute === b.minute && a.order < b.order);
