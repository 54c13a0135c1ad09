/** The tables that a rebuild builds anew and swaps in together. */
export const TABLE_NAMES = ['case_record', 'leg_record', 'held_fact', 'roll_up', 'topic_position'] as const;

/** Full names of one generation of the tables. */
export interface FigureTables {
  readonly cases: string;
  readonly legs: string;
  readonly held: string;
  readonly rollUp: string;
  readonly positions: string;
}

const generation = (suffix: string): FigureTables => ({
  cases: `indicators.case_record${suffix}`,
  legs: `indicators.leg_record${suffix}`,
  held: `indicators.held_fact${suffix}`,
  rollUp: `indicators.roll_up${suffix}`,
  positions: `indicators.topic_position${suffix}`,
});

/** The tables that figures are read from. */
export const LIVE = generation('');
/** Those that a rebuild fills beside them. */
export const NEXT = generation('_next');
