import { MAX_FORMS } from "../statistics/forms.js";
import type { PaperFormat } from "./format.js";
import type { reportOf } from "./pages/report-files.js";
import { MAX_COLUMNS } from "./pages/report-table.js";

let files: { readonly reportOf: typeof reportOf } | null = null;

/** What all papers have in common, and how they differ: one report, three ways to read it. */
export const report: PaperFormat = {
  name: "report",
  summary: "Report on all papers: key letters, overlap, exposure, difficulty, what guessing gains",
  from: "paper",
  audience: "teacher",
  next: { verb: "open", file: /^report\.html$/, where: null },
  forExam: false,
  leavesOut: (forms) =>
    forms > MAX_FORMS
      ? [`the forms one by one (up to ${MAX_FORMS} are compared)`]
      : forms > MAX_COLUMNS
        ? ["how many questions two forms share, on its page (report.json has it)"]
        : [],
  async load() {
    files ??= await import("./pages/report-files.js");
  },
  renderer(kit) {
    if (files === null) throw new Error("await load() before making a report");
    return Object.assign(() => [], { whole: files.reportOf(kit) });
  },
};
