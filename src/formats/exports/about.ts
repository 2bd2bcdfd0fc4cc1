import type { PaperFormat } from "../format.js";

/** What is known of a format before its code is fetched. */
export type About = Pick<PaperFormat, "name" | "summary" | "next" | "inSizes">;

/** What is said of each format that takes questions to other tools, without the code that writes it. */
export const ABOUT = {
  moodleXml: {
    name: "moodle-xml",
    summary: "Questions for Moodle's question bank, with pictures, feedback and tags",
    next: { verb: "import", file: /moodle[^/]*\.xml$/, where: "in Moodle: Question bank > Import > Moodle XML format" },
  },
  gift: {
    name: "gift",
    summary: "Questions for Moodle and others as text in the GIFT format",
    next: { verb: "import", file: /gift[^/]*\.txt$/, where: "in Moodle: Question bank > Import > GIFT format" },
  },
  aiken: {
    name: "aiken",
    summary: "Questions with one right option as plain text for Moodle and others (Aiken)",
    next: { verb: "import", file: /aiken[^/]*\.txt$/, where: "in Moodle: Question bank > Import > Aiken format" },
  },
  docx: {
    name: "docx",
    summary: "Paper to edit in Word or LibreOffice, and its key as a file of its own",
    next: { verb: "open", file: /^paper\b.*\.docx$/, where: "in Word or LibreOffice" },
    inSizes: true,
  },
  canvas: {
    name: "canvas",
    summary: "A quiz for Canvas, as a QTI 1.2 package",
    next: {
      verb: "import",
      file: /canvas[^/]*\.zip$/,
      where: "in Canvas: Settings > Import Course Content > QTI .zip file",
    },
  },
  qti21: {
    name: "qti21",
    summary: "A QTI 2.1 package, for TAO, OpenOlat, ONYX and other test platforms",
    next: { verb: "import", file: /qti21[^/]*\.zip$/, where: "in your test platform, as QTI 2.1" },
  },
  qti3: {
    name: "qti3",
    summary: "A QTI 3.0 package, for test platforms that read the newest standard",
    next: { verb: "import", file: /qti3[^/]*\.zip$/, where: "in your test platform, as QTI 3" },
  },
  googleForms: {
    name: "google-forms",
    summary: "A script that makes a quiz in Google Forms, to paste at script.google.com",
    next: { verb: "paste", file: /\.gs$/, where: "at script.google.com, in a new project; then run makeQuiz" },
  },
  kahoot: {
    name: "kahoot",
    summary: "Questions with answers to choose from as the sheet that Kahoot imports (.xlsx)",
    next: {
      verb: "import",
      file: /kahoot[^/]*\.xlsx$/,
      where: "in Kahoot: Create > Add question > Import spreadsheet",
    },
  },
  wayground: {
    name: "wayground",
    summary: "Questions as the sheet that Wayground (Quizizz) imports (.xlsx)",
    next: { verb: "import", file: /wayground[^/]*\.xlsx$/, where: "in Wayground: Create > Import > Spreadsheet" },
  },
  blooket: {
    name: "blooket",
    summary: "Questions with answers to choose or to type as the sheet that Blooket imports (.csv)",
    next: { verb: "import", file: /blooket[^/]*\.csv$/, where: "in Blooket: Create > Spreadsheet Import" },
  },
  sheet: {
    name: "sheet",
    summary: "All questions as a sheet to go on writing in, which import reads back (.xlsx and .csv)",
    next: { verb: "open", file: /sheet[^/]*\.(?:xlsx|csv)$/, where: "in a spreadsheet" },
  },
} as const satisfies Readonly<Record<string, About>>;
