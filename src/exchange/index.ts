import { aiken } from "./aiken.js";
import { blooket } from "./blooket.js";
import { docxReader } from "./docx.js";
import { gift } from "./gift.js";
import { gimkit } from "./gimkit.js";
import { kahoot } from "./kahoot.js";
import { moodleXml } from "./moodle-xml.js";
import { numberedListReader } from "./numbered-list.js";
import { opentdb } from "./opentdb.js";
import { rExams } from "./r-exams.js";
import { qti12 } from "./qti12.js";
import { qti21 } from "./qti21.js";
import { qti3 } from "./qti3.js";
import type { Reader } from "./reader.js";
import { sheet } from "./sheet.js";
import { text2qti } from "./text2qti.js";
import { wayground } from "./wayground.js";

/** Every kind of file that questions are taken from, those that are told most surely first. To add one: its file, and a line here. */
export const readers: readonly Reader[] = [
  moodleXml,
  qti12,
  qti21,
  qti3,
  docxReader,
  opentdb,
  rExams,
  kahoot,
  wayground,
  blooket,
  gimkit,
  sheet,
  gift,
  text2qti,
  aiken,
  numberedListReader,
];
