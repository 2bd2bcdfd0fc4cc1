/** More than any exam needs at a time; reached, the cache starts over, so that memory stays bounded. */
const MAX_ENTRIES = 20_000;

/** What a cache holds under a name, made first if need be. */
export function memo<K, V>(cache: Map<K, V>, name: K, make: () => V): V {
  const known = cache.get(name);
  if (known !== undefined) return known;
  if (cache.size >= MAX_ENTRIES) cache.clear();
  const made = make();
  cache.set(name, made);
  return made;
}
