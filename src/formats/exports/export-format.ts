import type { Artefact } from "../../model/artefact.js";
import type { Paper } from "../../model/paper.js";
import type { Kit, PaperFormat } from "../format.js";
import type { ExportedQuestion } from "./exported.js";
import { isRefused } from "./limits.js";
import { paperQuestions } from "./paper-questions.js";

interface Export extends Pick<PaperFormat, "name" | "summary" | "next" | "load"> {
  readonly objections: NonNullable<PaperFormat["objections"]>;
  /** The files of one paper. None of these questions is refused. */
  readonly files: (questions: readonly ExportedQuestion[], paper: Paper, kit: Kit) => readonly Artefact[];
}

/**
 * A format that takes questions to another tool. A build with a question that it refuses is stopped, unless somebody asked
 * for the others alone; so those that are refused are never written.
 */
export const exportFormat = ({ files, ...format }: Export): PaperFormat => ({
  ...format,
  from: "paper",
  audience: "teacher",
  forExam: false,
  renderer: (kit) => (paper) =>
    files(
      paperQuestions(paper, kit).filter((question) => !isRefused(format, question, kit)),
      paper,
      kit,
    ),
});
