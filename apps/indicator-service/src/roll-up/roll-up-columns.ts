import { type FigureName, FLOW_FIGURES, type IndicatorBasis, ROLLED_UP_DIMENSIONS } from '@lienthong/indicator';

/** What tells the cells of the roll-up apart. */
export const CELL_KEYS = ['unit', 'grain', 'starts_on', 'basis', ...ROLLED_UP_DIMENSIONS, 'origin'] as const;

/** The column that holds a figure. */
export const columnOf = (name: FigureName): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** Columns that are added up. */
export const SUMMED: readonly string[] = ['contributions', ...FLOW_FIGURES.map(columnOf)];

/** From the smallest to the largest. */
export const GRAINS = ['day', 'month', 'year'] as const;
export type Grain = (typeof GRAINS)[number];

/** What is kept of each basis. Of outcomes by receipt no days: they are seldom asked for, and cells of days are many. */
export const GRAINS_KEPT: Readonly<Record<IndicatorBasis, readonly Grain[]>> = {
  ended: GRAINS,
  received: ['month', 'year'],
};
