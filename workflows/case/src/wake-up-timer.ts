import { CancellationScope, isCancellation, sleep } from '@temporalio/workflow';

/** The one timer of a flow. It is left alone while its instant stands, so that news costs no timer. */
export class WakeUpTimer {
  private at: number | undefined;
  private scope: CancellationScope | undefined;

  /** It rang, or was never needed. */
  get isDue(): boolean {
    return this.at !== undefined && this.at <= Date.now();
  }

  /** Lets the timer ring at `at` (milliseconds) and at no other time; undefined for never. */
  set(at: number | undefined): void {
    if (at === this.at) return;
    this.scope?.cancel();
    this.at = at;
    this.scope = at === undefined ? undefined : new CancellationScope();
    if (at !== undefined) this.scope?.run(() => sleep(Math.max(at - Date.now(), 1))).catch(ignoreCancellation);
  }
}

function ignoreCancellation(error: unknown): void {
  if (!isCancellation(error)) throw error;
}
