import { CONTRACT } from "../paper/random.js";
import type { PaperFormat } from "./format.js";
import { fileName } from "./file-name.js";

/** What authors don't want to hear about is no part of a paper. */
const unlinted = (name: string, value: unknown): unknown => (name === "lint" ? undefined : value);

/** The paper itself, for other people's programs. */
export const json: PaperFormat = {
  name: "json",
  summary: "The settled paper with its key as data, for other programs",
  from: "paper",
  audience: "teacher",
  renderer: () => (paper) => [
    {
      path: fileName("paper", paper, "json"),
      mediaType: "application/json",
      content: `${JSON.stringify({ format: "broadsheet-paper", version: 1, contract: CONTRACT, paper }, unlinted, 2)}\n`,
    },
  ],
};
