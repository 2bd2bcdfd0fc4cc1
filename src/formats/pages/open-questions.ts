import type { Paper } from "../../model/paper.js";
import type { Kit } from "../format.js";

/** Whether a paper asks for answers in sentences. */
export const hasOpen = ({ sections }: Pick<Paper, "sections">): boolean =>
  sections.some(({ questions }) => questions.some(({ item }) => item.type === "open"));

/** The style that only such papers need: the bytes of all others are without it. */
export const openStyle = (paper: Paper, kit: Kit): string | null =>
  hasOpen(paper) ? kit.asset("styles/open.css") : null;
