import type { ThemeFiles } from "./files.js";

/** Files that Broadsheet ships, without a disk. What stands in several parts under one name is read one after the other. */
export function shippedFiles(...parts: readonly Readonly<Record<string, string>>[]): ThemeFiles {
  const both: ThemeFiles["both"] = (name) => {
    const file = name.replace(/^default\//, "");
    return parts.flatMap((part) => (Object.hasOwn(part, file) ? { name, file, text: part[file]!, isOwn: false } : []));
  };
  const shipped = [...new Set(parts.flatMap((part) => Object.keys(part)))].sort();
  return { find: (name) => both(name)[0], both, own: [], shipped };
}
