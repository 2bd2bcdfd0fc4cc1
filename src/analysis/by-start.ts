/** Where the first of those that begin here or later is in a list in order of the text; its length where none does. */
export function indexFrom(list: readonly { readonly start: number }[], start: number): number {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (list[middle]!.start < start) low = middle + 1;
    else high = middle;
  }
  return low;
}
