import { type Bound, type Figure, isMissed, ratioOf } from './figure.js';

const round = (value: number): string =>
  value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2);
const bound = (one: Bound | undefined, mark = ''): string =>
  one ? `${mark}${one.is === 'at most' ? '≤' : '≥'} ${one.value}` : '';

const HEAD = ['', 'đo được · measured', 'mức · target', 'trần · bare', '×', 'dựa trên · stands on'];

/** Targets of the project as they are; the bar of the prototype in brackets; what misses its target is marked. */
export function table(figures: readonly Figure[]): string {
  const rows = figures.map((figure) => [
    `${isMissed(figure) ? '✗' : figure.target ? '✓' : ' '} ${figure.name}`,
    `${round(figure.value)} ${figure.unit}`,
    figure.target ? bound(figure.target) : figure.bar ? `(${bound(figure.bar)})` : '',
    figure.bare === undefined ? '' : round(figure.bare),
    ratioOf(figure)?.toFixed(1) ?? '',
    figure.standsOn,
  ]);
  const widths = HEAD.map((_, column) => Math.max(...[HEAD, ...rows].map((row) => row[column]?.length ?? 0)));
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, column) =>
        column === 0 || column === HEAD.length - 1
          ? cell.padEnd(widths[column] ?? 0)
          : cell.padStart(widths[column] ?? 0),
      )
      .join('  ')
      .trimEnd();
  return [HEAD, ...rows].map(line).join('\n');
}
