/** A text in both languages. */
export interface Wording {
  readonly vi: string;
  readonly en: string;
}
