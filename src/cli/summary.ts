import { counted } from "../reading/counted.js";
import type { Built } from "../io/build.js";
import { formats } from "../formats/index.js";
import { listFirst } from "../reading/suggest.js";

/** What was made, what a person does next with it, and what became of what was there. */
export function summary(built: Built, seed: string, to: readonly string[]): string {
  const { folder, papers, cards, kept } = built;
  const made = [papers > 0 ? counted(papers, "paper") : "", cards > 0 ? counted(cards, "flashcard") : ""].filter(
    (part) => part !== "",
  );
  const lines = [
    `Made ${made.join(" and ") || "no papers"} in ${folder} (seed ${JSON.stringify(seed)})`,
    ...(kept === 0 ? [] : [`  kept    ${counted(kept, "file")} of a build that was stopped`]),
    ...steps(built, to),
    `  keep    ${folder}/teacher to yourself`,
    ...besides(built, to),
  ];
  return `${lines.join("\n")}\n`;
}

/** What was in the folder before: a person's own files, and what this build did not make again. */
export function besides({ folder, own, removed, formatsBefore }: Built, to: readonly string[]): string[] {
  const missing = formatsBefore.filter((name) => !to.includes(name));
  const both = missing.length === 0 ? "" : ` (for both: --to ${[...missing, ...to].join(",")})`;
  return [
    ...(own.length === 0 ? [] : [`  yours   ${listFirst(own)} stayed in ${folder}`]),
    ...(removed.length === 0 ? [] : [`  removed ${listFirst(removed)}, of the build before${both}`]),
  ];
}

/** A line for each format that a person does something with. */
const steps = ({ folder, artefacts }: Built, to: readonly string[]): string[] =>
  formats.flatMap(({ name, audience, next }) => {
    // Whoever has both takes the package: a note can't be of two note types.
    if (next === null || !to.includes(name) || (name === "anki-csv" && to.includes("apkg"))) return [];
    const files = artefacts.filter(
      (path) => path.startsWith(`${audience}/`) && next.file.test(path.slice(audience.length + 1)),
    );
    const where = next.where === null ? "" : ` (${next.where})`;
    return files.length === 0
      ? []
      : [`  ${next.verb.padEnd(7)} ${together(files.map((path) => `${folder}/${path}`))}${where}`];
  });

/** `out/quiz/student/exam-A.html and exam-B.html`: all of few, and the first of many. */
function together([first, ...others]: readonly string[]): string {
  if (others.length > 2) return `${first} and those beside it`;
  const [last, ...between] = others.map((path) => path.slice(path.lastIndexOf("/") + 1)).toReversed();
  return last === undefined ? first! : `${[first, ...between.toReversed()].join(", ")} and ${last}`;
}
