/** The places of the right ones of some options, counted from 0; or why they can't be told. */
export type RightPlaces = { readonly places: readonly number[] } | { readonly why: string };

/**
 * Reads a cell with the numbers of right answers, as `2` or `1,3`. Where a comma separates fractions, spreadsheets keep
 * `1,3` as the number 1.3.
 *
 * @param options the answers in their columns, empty ones among them
 */
export function rightPlaces(cell: string, options: readonly string[]): RightPlaces {
  if (cell === "") return { why: "nothing says which answer is right" };
  const parts = cell.split(/\s*(?:[,;/&.+]|\band\b)\s*|\s+/i).filter((part) => part !== "");
  const places: number[] = [];
  for (const part of parts) {
    const number = /^\d{1,2}$/.test(part) ? Number(part) : 0;
    if (number < 1 || number > options.length) {
      return {
        why: `its right answer is given as ${JSON.stringify(cell.slice(0, 60))}, and not as a number from 1 to ${options.length}`,
      };
    }
    if (options[number - 1] === "") return { why: `answer ${number} is said to be right, and is empty` };
    if (!places.includes(number - 1)) places.push(number - 1);
  }
  return { places };
}
