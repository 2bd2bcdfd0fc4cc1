import { listFirst } from "../reading/suggest.js";
import type { Built } from "../io/build.js";

/** What was made and what to open, in five lines at most. */
export function summary({ folder, papers, cards, artefacts, kept, own }: Built, seed: string): string {
  const made = [
    papers > 0 ? `${papers} ${papers === 1 ? "paper" : "papers"}` : "",
    cards > 0 ? `${cards} ${cards === 1 ? "flashcard" : "flashcards"}` : "",
  ].filter((part) => part !== "");
  const page =
    artefacts.find((path) => /^student\/.*\.html$/.test(path)) ?? artefacts.find((path) => path.endsWith(".html"));
  // Whoever has both takes the package: a note can't be of two note types.
  const packages = artefacts.filter((path) => path.endsWith(".apkg"));
  const decks = packages.length > 0 ? packages : artefacts.filter((path) => /\.anki-[a-z]+\.csv$/.test(path));
  const lines = [
    `Made ${made.join(" and ") || "no papers"} in ${folder} (seed ${JSON.stringify(seed)})`,
    ...(kept === 0 ? [] : [`  kept    ${kept} ${kept === 1 ? "file" : "files"} of a build that was stopped`]),
    ...(page === undefined ? [] : [`  open    ${folder}/${page}`]),
    ...(decks.length === 0
      ? []
      : [`  import  ${decks.map((path) => `${folder}/${path}`).join(" and ")} (in Anki: File > Import)`]),
    `  keep    ${folder}/teacher to yourself`,
    ...(own.length === 0 ? [] : [`  yours   ${listFirst(own)} stayed in ${folder}`]),
  ];
  return `${lines.join("\n")}\n`;
}
