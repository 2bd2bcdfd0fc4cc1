import { existsSync, readFileSync, readdirSync } from "node:fs";
import { basename, join } from "node:path";
import { qn1 } from "../../dist/article/qn1.js";

/** A text of a folder, a paragraph a line; the day of publication from its index, where there is one. */
export function articleOf(folder, file) {
  const lines = readFileSync(join(folder, basename(file)), "utf8").split("\n");
  const index = join(folder, "index.json");
  const entries = existsSync(index) ? JSON.parse(readFileSync(index, "utf8")) : [];
  const published = entries.find((entry) => basename(entry.file) === basename(file))?.published ?? null;
  return { paragraphs: lines.map(qn1).filter((line) => line !== ""), published };
}

export const articlesIn = (folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith(".txt"))
    .sort()
    .map((file) => ({ file, ...articleOf(folder, file) }));
