import type { CaseState, DecidedEvent, Fact } from '@lienthong/case';
import { evolve } from '@lienthong/case';
import type { CaseCode, Instant } from '@lienthong/kernel';

interface Occasion {
  readonly caseCode: CaseCode;
  readonly at: Instant;
  readonly by: Fact['by'];
  readonly procedure: Fact['procedure'];
}

export interface Continued {
  readonly facts: readonly Fact[];
  readonly state: CaseState;
}

/** Gives decided events their place after the state's last fact, in the very form in which they are read back. */
export function continueWith(
  state: CaseState | undefined,
  events: readonly DecidedEvent[],
  { caseCode, at, by, procedure }: Occasion,
): Continued {
  let next = state;
  const facts = events.map((event, index): Fact => {
    const seq = (state?.lastSeq ?? 0) + 1 + index;
    // what follows a move to another version belongs to that version
    const fact = asRead({ ...event, caseCode, seq, at, by, procedure: next?.procedure ?? procedure });
    next = evolve(next, fact);
    return fact;
  });
  if (!next) throw new RangeError(`No fact begins ${caseCode}`);
  return { facts, state: next };
}

/** What JSON keeps of it: members that are undefined are gone, as they will be when it is read from the database. */
function asRead(fact: Fact): Fact {
  return JSON.parse(JSON.stringify(fact)) as Fact;
}
