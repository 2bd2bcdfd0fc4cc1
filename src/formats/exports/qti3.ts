import { ABOUT } from "./about.js";
import { loadZip } from "../zipped.js";
import { exportFormat } from "./export-format.js";
import { QTI_30 } from "../qti/dialect.js";
import { qtiObjections } from "../qti/objections.js";
import { packageOf } from "../qti/package.js";

/** A package of 1EdTech QTI 3.0: the same as in 2.1, and texts that questions share stand in files of their own. */
export const qti3 = exportFormat({
  ...ABOUT.qti3,
  load: loadZip,
  objections: qtiObjections,
  files: (questions, paper, kit) => [packageOf(questions, paper, kit, QTI_30, "qti3")],
});
