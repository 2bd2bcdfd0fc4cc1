import { loadZip } from "./zipped.js";
import { canvasObjections } from "./canvas/objections.js";
import { canvasPackage } from "./canvas/package.js";
import { exportFormat } from "./exports/export-format.js";

/** A quiz for Canvas in QTI 1.2, as Classic and New Quizzes read it. */
export const canvas = exportFormat({
  name: "canvas",
  summary: "A quiz for Canvas, as a QTI 1.2 package",
  next: {
    verb: "import",
    file: /canvas[^/]*\.zip$/,
    where: "in Canvas: Settings > Import Course Content > QTI .zip file",
  },
  load: loadZip,
  objections: canvasObjections,
  files: (questions, paper, kit) => [canvasPackage(questions, paper, kit)],
});
