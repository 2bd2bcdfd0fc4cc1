/** A path as a shell takes it for one word: in quotation marks where it needs them. */
export function argument(path: string): string {
  if (/^[\p{L}\p{M}\p{N}_./\\@+,:=-]+$/u.test(path)) return path;
  // Within double quotes a shell still looks for these.
  return /["$`!]/.test(path) ? `'${path.replaceAll("'", "'\\''")}'` : `"${path}"`;
}
