/**
 * Every kind of file that people hand over, and the forms that it comes in, with the endings of their names.
 * A test hands each of them to each command that takes it, as the command is installed.
 */
export const INPUTS = {
  bank: { yaml: [".yaml", ".yml"], json: [".json"], "json-lines": [".jsonl"] },
  blueprint: { yaml: [".yaml", ".yml"], json: [".json"] },
  article: {
    page: [".html", ".htm", ".xhtml"],
    archive: [".mhtml", ".mht"],
    markdown: [".md", ".markdown"],
    text: [".txt", ".text"],
  },
  draft: { yaml: [".yaml", ".yml"], json: [".json"] },
  roster: { csv: [".csv"] },
  notes: { text: [".txt"], package: [".apkg", ".colpkg"] },
  /** By the names of those that read them; a file is told by its content all the same. */
  questions: {
    "moodle-xml": [".xml"],
    qti12: [".xml", ".zip", ".imscc"],
    qti21: [".xml", ".zip"],
    qti3: [".xml", ".zip"],
    docx: [".docx"],
    opentdb: [".json"],
    "r-exams": [".Rmd"],
    kahoot: [".xlsx", ".csv"],
    wayground: [".xlsx", ".csv"],
    blooket: [".csv"],
    gimkit: [".csv"],
    sheet: [".xlsx", ".ods", ".csv", ".tsv"],
    gift: [".gift", ".txt"],
    text2qti: [".txt"],
    aiken: [".txt"],
    "numbered-list": [".txt", ".md"],
  },
  manifest: { json: [".json"] },
  shard: { folder: [] },
  theme: { folder: [] },
} as const;

export type InputKind = keyof typeof INPUTS;
export type InputForm<K extends InputKind> = K extends InputKind ? keyof (typeof INPUTS)[K] : never;
