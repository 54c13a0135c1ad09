import type { RecordedFact } from '@lienthong/contracts/events';
import { type CaseFile, takeFact } from '@lienthong/indicator';

/** A file as it is, and as the tables have it. */
export interface FileAtHand {
  readonly stored: CaseFile;
  readonly now: CaseFile;
}

/**
 * Files of cases in memory, so that a case is written when its facts have gone by and not at each of them. Those that no
 * fact asked for the longest leave first, however long the topic and in whatever order.
 */
export class FilesAtHand {
  /** Those that were asked for last stand last. */
  private readonly files = new Map<string, FileAtHand>();
  private rows = 0;

  /** @param mostRows as many rows as the files may be in the tables, all together */
  constructor(private readonly mostRows: number) {}

  has(caseCode: string): boolean {
    return this.files.has(caseCode);
  }

  /** Takes in a file as the tables have it. */
  put(caseCode: string, stored: CaseFile): void {
    this.keep(caseCode, { stored, now: stored });
  }

  /** @throws {Error} when nobody asked the tables for the file of the case */
  take(fact: RecordedFact): void {
    const file = this.files.get(fact.caseCode);
    if (!file) throw new Error(`${fact.caseCode} is not at hand`);
    this.files.delete(fact.caseCode);
    this.rows -= rowsOf(file.now);
    this.keep(fact.caseCode, { stored: file.stored, now: takeFact(file.now, fact) });
  }

  /** Once there is too much: takes out the half that was asked for the longest ago. */
  overflow(): ReadonlyMap<string, FileAtHand> {
    const leaving = new Map<string, FileAtHand>();
    if (this.rows <= this.mostRows) return leaving;
    for (const [caseCode, file] of this.files) {
      if (this.rows <= this.mostRows / 2) break;
      leaving.set(caseCode, file);
      this.files.delete(caseCode);
      this.rows -= rowsOf(file.now);
    }
    return leaving;
  }

  all(): ReadonlyMap<string, FileAtHand> {
    return this.files;
  }

  private keep(caseCode: string, file: FileAtHand): void {
    this.files.set(caseCode, file);
    this.rows += rowsOf(file.now);
  }
}

const rowsOf = ({ record, held }: CaseFile): number => 1 + (record?.legs.length ?? 0) + held.length;

/** Whether the tables have nothing of the case. */
export const isNew = ({ stored }: FileAtHand): boolean => !stored.record && stored.held.length === 0;
