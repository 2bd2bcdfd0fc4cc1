/**
 * How many items of each kind each section gets when as many as possible are filled, earlier ones first:
 * `supply(…)[section][kind]`.
 * Items are told apart only by kind: which sections may use them. A maximum flow by augmenting paths
 * (Ford and Fulkerson, 1956), small because kinds are few.
 *
 * @param needs how many items each section asks for
 * @param fits `fits[section][kind]`: whether the section may use that kind
 * @param stock how many items of each kind there are
 */
export function maxFlow(
  needs: readonly number[],
  fits: readonly (readonly boolean[])[],
  stock: readonly number[],
): number[][] {
  const left = [...stock];
  const given = needs.map(() => stock.map(() => 0));
  const total = needs.map(() => 0);

  /** Finds up to `wanted` items for a section, if need be by moving another section to other kinds. */
  const find = (section: number, wanted: number, visited: Set<number>): number => {
    for (const [kind, usable] of fits[section]!.entries()) {
      if (!usable || visited.has(kind)) continue;
      visited.add(kind);
      let got = Math.min(wanted, left[kind]!);
      if (got > 0) left[kind]! -= got;
      else {
        for (const [other, gifts] of given.entries()) {
          if (other === section || gifts[kind] === 0) continue;
          got = find(other, Math.min(wanted, gifts[kind]!), visited);
          if (got > 0) {
            gifts[kind]! -= got;
            break;
          }
        }
      }
      if (got > 0) {
        given[section]![kind]! += got;
        return got;
      }
    }
    return 0;
  };

  for (const [section, need] of needs.entries()) {
    while (total[section]! < need) {
      const got = find(section, need - total[section]!, new Set());
      if (got === 0) break;
      total[section]! += got;
    }
  }
  return given;
}
