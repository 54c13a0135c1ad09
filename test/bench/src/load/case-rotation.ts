import type { CaseCode } from '@lienthong/kernel';
import { ACTS, type Act } from './karaoke.js';
import type { OfferWatch } from './offer-watch.js';
import type { Office, Recorded } from './office.js';

/** One command as its sender saw it. */
export interface Sent {
  readonly recorded: Recorded;
  /** From the time at which it was due to the last byte of the answer. */
  readonly milliseconds: number;
}

/** A case on its way: how many of its commands are done. */
interface Slot {
  caseCode: CaseCode | undefined;
  done: number;
  /** The command before is not answered, or the leg of the next one is not offered yet. */
  isBusy: boolean;
}

/** Each case rests so long between two of its commands: time enough for the flow. */
const REST_SECONDS = 2;
/** Filing and all that follows. */
const STEPS = 1 + ACTS.length;

/** Cases at every stage side by side, each given its next command in turn; one that is handed back makes room for a new one. */
export class CaseRotation {
  readonly failures: string[] = [];
  /** Turns at which a case could not be given its command, two seconds after the one before. */
  passed = 0;
  readonly sent: Sent[] = [];
  private counts = false;
  private readonly slots: readonly Slot[];

  /** @param onRecorded told of what counts, with the command, or that it was a filing */
  constructor(
    perSecond: number,
    private readonly office: Office,
    private readonly offers: OfferWatch,
    private readonly onRecorded: (recorded: Recorded, did: Act['command']['type'] | 'filing', counts: boolean) => void,
  ) {
    const length = perSecond * REST_SECONDS;
    this.slots = Array.from({ length }, () => ({ caseCode: undefined, done: 0, isBusy: false }));
  }

  /** From now on measurements count. */
  count(): void {
    this.counts = true;
  }

  /** Rounds through all slots until cases stand at every stage. */
  get warmUpCommands(): number {
    return this.slots.length * (STEPS + 1);
  }

  /** Sends the command that is due, unless its slot has not begun. */
  send(n: number, dueAt: number): void {
    const { length } = this.slots;
    const place = n % length;
    const slot = this.slots[place];
    // begun one after the other, so that filings and the acts of each stage are mixed evenly
    if (!slot || (n < this.warmUpCommands && Math.floor(n / length) < place % STEPS)) return;
    if (slot.isBusy) {
      if (this.counts) this.passed += 1;
      return;
    }
    void this.carryOut(slot, dueAt);
  }

  private async carryOut(slot: Slot, dueAt: number): Promise<void> {
    slot.isBusy = true;
    try {
      const act = ACTS[slot.done - 1];
      const recorded =
        act && slot.caseCode ? await this.office.act(slot.caseCode, act.by, act.command) : await this.office.open();
      const milliseconds = performance.now() - dueAt;
      slot.caseCode = recorded.caseCode;
      slot.done = (slot.done + 1) % STEPS;
      if (this.counts) this.sent.push({ recorded, milliseconds });
      this.onRecorded(recorded, act?.command.type ?? 'filing', this.counts);
      const next = ACTS[slot.done - 1]?.command;
      if (next?.type === 'accept-handoff') await this.offers.offered(recorded.caseCode, next.leg);
    } catch (error) {
      this.failures.push(error instanceof Error ? error.message : String(error));
      slot.done = 0;
    } finally {
      slot.isBusy = false;
    }
  }
}
