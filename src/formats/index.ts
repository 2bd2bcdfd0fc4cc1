import { ankiCsv } from "./anki-csv.js";
import { apkg } from "./apkg.js";
import { aiken } from "./exports/aiken.js";
import { blooket } from "./exports/blooket.js";
import { gift } from "./exports/gift.js";
import { kahoot } from "./exports/kahoot.js";
import { moodleXml } from "./exports/moodle-xml.js";
import { docx } from "./exports/docx.js";
import { canvas } from "./canvas.js";
import { sheet } from "./exports/sheet.js";
import { wayground } from "./exports/wayground.js";
import { exam } from "./exam.js";
import type { Format } from "./format.js";
import { googleForms } from "./google-forms.js";
import { json } from "./json.js";
import { key } from "./key.js";
import { markdown } from "./markdown.js";
import { mnemosyne } from "./mnemosyne.js";
import { mochi } from "./mochi.js";
import { practice } from "./practice.js";
import { print } from "./print.js";
import { qti21 } from "./qti21.js";
import { qti3 } from "./qti3.js";
import { quizlet } from "./quizlet.js";
import { report } from "./report.js";
import { study } from "./study.js";

/** What opens in a browser. */
export const pages: readonly Format[] = [practice, exam, print, key, report, study];

/** What takes questions to other tools. */
export const exports: readonly Format[] = [
  moodleXml,
  gift,
  aiken,
  docx,
  canvas,
  qti21,
  qti3,
  googleForms,
  kahoot,
  wayground,
  blooket,
  sheet,
];

/** Every output format. To add one: write its file, add it to this list, or to that of the pages or exports. */
export const formats: readonly Format[] = [
  ...pages,
  apkg,
  ankiCsv,
  quizlet,
  mochi,
  mnemosyne,
  markdown,
  json,
  ...exports,
];
