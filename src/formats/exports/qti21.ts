import { ABOUT } from "./about.js";
import { loadZip } from "../zipped.js";
import { exportFormat } from "./export-format.js";
import { QTI_21 } from "../qti/dialect.js";
import { qtiObjections } from "../qti/objections.js";
import { packageOf } from "../qti/package.js";

/** A package of IMS QTI 2.1: a test, its items and their pictures. */
export const qti21 = exportFormat({
  ...ABOUT.qti21,
  load: loadZip,
  objections: qtiObjections,
  files: (questions, paper, kit) => [packageOf(questions, paper, kit, QTI_21, "qti21")],
});
