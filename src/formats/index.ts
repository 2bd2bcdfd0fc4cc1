import { ankiCsv } from "./anki-csv.js";
import { apkg } from "./apkg.js";
import { exam } from "./exam.js";
import { ABOUT } from "./exports/about.js";
import { fetched } from "./exports/fetched.js";
import type { Format, PaperFormat } from "./format.js";
import { json } from "./json.js";
import { key } from "./key.js";
import { markdown } from "./markdown.js";
import { mnemosyne } from "./mnemosyne.js";
import { mochi } from "./mochi.js";
import { practice } from "./practice.js";
import { print } from "./print.js";
import { quizlet } from "./quizlet.js";
import { report } from "./report.js";
import { study } from "./study.js";

/** What opens in a browser. */
export const pages: readonly Format[] = [practice, exam, print, key, report, study];

/** What takes questions to other tools. */
export const exports: readonly PaperFormat[] = [
  fetched(ABOUT.moodleXml, async () => (await import("./exports/moodle-xml.js")).moodleXml),
  fetched(ABOUT.gift, async () => (await import("./exports/gift.js")).gift),
  fetched(ABOUT.aiken, async () => (await import("./exports/aiken.js")).aiken),
  fetched(ABOUT.docx, async () => (await import("./exports/docx.js")).docx),
  fetched(ABOUT.canvas, async () => (await import("./exports/canvas.js")).canvas),
  fetched(ABOUT.qti21, async () => (await import("./exports/qti21.js")).qti21),
  fetched(ABOUT.qti3, async () => (await import("./exports/qti3.js")).qti3),
  fetched(ABOUT.googleForms, async () => (await import("./exports/google-forms.js")).googleForms),
  fetched(ABOUT.kahoot, async () => (await import("./exports/kahoot.js")).kahoot),
  fetched(ABOUT.wayground, async () => (await import("./exports/wayground.js")).wayground),
  fetched(ABOUT.blooket, async () => (await import("./exports/blooket.js")).blooket),
  fetched(ABOUT.sheet, async () => (await import("./exports/sheet.js")).sheet),
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
