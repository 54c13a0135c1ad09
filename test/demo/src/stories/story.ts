import type { SubmitCommandSchema } from '@lienthong/contracts/http';
import type { z } from 'zod';

/** Made-up staff by their id in infra/local/identity/staff.json. */
export type Staff = string;

/** A command as a caller writes it. */
export type ToldCommand = z.input<typeof SubmitCommandSchema>;

/** Something that somebody does on a day, told in one line. */
export interface Scene {
  /** Legal time, `YYYY-MM-DDTHH:mm`. */
  readonly at: string;
  readonly by: Staff;
  readonly tells: string;
  /** Takes the file first, in the same minute. */
  readonly takesFile?: true;
  readonly does:
    | { readonly open: Opening }
    /** `on` names the step whose child case is meant; the story's own case where absent. */
    | { readonly command: ToldCommand; readonly on?: string };
}

export interface Opening {
  readonly procedure: string;
  readonly papers: readonly string[];
  readonly routing: Readonly<Record<string, string>>;
}

/** A piece of the ledger as told: who held it, for how many working minutes. */
export type ToldPiece = readonly [kind: string, holder: string, minutes: number];

/** How a story must end. The figures are worked out by hand from time.md, never taken from a run. */
export interface Ending {
  /** Every version of the appointed date that was owed, in order, legal time. */
  readonly appointments: readonly string[];
  readonly timeliness: 'early' | 'on-time' | 'late';
  readonly lateMinutes: number;
  /** Late minutes by agency; they sum to `lateMinutes`. */
  readonly shares: Readonly<Record<string, number>>;
  readonly path: readonly ToldPiece[];
  readonly notices: readonly string[];
}

export interface Story {
  readonly title: string;
  readonly scenes: readonly Scene[];
  readonly ending: Ending;
}
