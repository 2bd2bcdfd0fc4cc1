import { ABOUT } from "./about.js";
import { loadZip } from "../zipped.js";
import { canvasObjections } from "../canvas/objections.js";
import { canvasPackage } from "../canvas/package.js";
import { exportFormat } from "./export-format.js";

/** A quiz for Canvas in QTI 1.2, as Classic and New Quizzes read it. */
export const canvas = exportFormat({
  ...ABOUT.canvas,
  load: loadZip,
  objections: canvasObjections,
  files: (questions, paper, kit) => [canvasPackage(questions, paper, kit)],
});
