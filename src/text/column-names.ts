/** The name of a column in a sheet, counted from 0: `AB`. */
export const columnName = (column: number): string =>
  (column >= 26 ? columnName(Math.floor(column / 26) - 1) : "") + String.fromCharCode(65 + (column % 26));

/** The column of a place such as `AB12`, counted from 0; null for what is no place. */
export function columnOf(place: string): number | null {
  const letters = /^[A-Z]{1,3}(?=\d|$)/.exec(place)?.[0];
  return letters === undefined ? null : [...letters].reduce((sum, one) => sum * 26 + one.charCodeAt(0) - 64, 0) - 1;
}
