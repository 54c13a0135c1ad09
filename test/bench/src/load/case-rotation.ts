import type { CaseCode } from '@lienthong/kernel';
import { ACTS } from './karaoke.js';
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

/** So many cases under way that each rests two seconds between two commands at 20 a second: time enough for the flow. */
const SLOTS = 40;
/** Filing and all that follows. */
const STEPS = 1 + ACTS.length;

/** Cases at every stage side by side, each given its next command in turn; one that is handed back makes room for a new one. */
export class CaseRotation {
  readonly failures: string[] = [];
  /** Turns at which a case could not be given its command, two seconds after the one before. */
  passed = 0;
  readonly sent: Sent[] = [];
  private counts = false;
  private readonly slots: Slot[] = Array.from({ length: SLOTS }, () => ({
    caseCode: undefined,
    done: 0,
    isBusy: false,
  }));

  constructor(
    private readonly office: Office,
    private readonly offers: OfferWatch,
    private readonly onRecorded: (recorded: Recorded) => void = () => undefined,
  ) {}

  /** From now on measurements count. */
  count(): void {
    this.counts = true;
  }

  /** Rounds through all slots until cases stand at every stage. */
  static readonly warmUpCommands = SLOTS * (STEPS + 1);

  /** Sends the command that is due, unless its slot has not begun. */
  send(n: number, dueAt: number): void {
    const place = n % SLOTS;
    const slot = this.slots[place];
    // begun one after the other, so that filings and the acts of each stage are mixed evenly
    if (!slot || (n < CaseRotation.warmUpCommands && Math.floor(n / SLOTS) < place % STEPS)) return;
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
      if (this.counts) {
        this.sent.push({ recorded, milliseconds });
        this.onRecorded(recorded);
      }
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
