import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { dump, load } from "js-yaml";
import { readPlainText } from "../../src/article/plain-text.js";
import { textOf } from "../../src/article/text.js";
import type { InputForm, InputKind } from "../../src/model/input.js";
import { QUESTION_SPECIMENS } from "./question-specimens.js";
import { installedIn } from "./run.js";

/** One file or folder of each kind and form. */
export const SPECIMENS: { readonly [K in InputKind]: Readonly<Record<InputForm<K>, string>> } = {
  bank: { yaml: "first.yaml", json: "bank.json", "json-lines": "bank.jsonl" },
  blueprint: { yaml: "first.blueprint.yaml", json: "blueprint.json" },
  article: { page: "article.html", archive: "article.mhtml", markdown: "article.md", text: "article.txt" },
  draft: { yaml: "pier.draft.yaml", json: "draft.json" },
  roster: { csv: "roster.csv" },
  notes: { text: "notes.txt", package: "notes.apkg" },
  questions: {
    ...(Object.fromEntries(Object.entries(QUESTION_SPECIMENS).map(([form, { file }]) => [form, file])) as Record<
      keyof typeof QUESTION_SPECIMENS,
      string
    >),
    docx: "key.docx",
  },
  manifest: { json: "out/my-questions-test/teacher/manifest.json" },
  shard: { folder: "out/my-questions-test.shard-1-of-2" },
  theme: { folder: "school" },
};

/** The ids of banks and blueprints: each its own, so that what was made of it is found again by it. */
export const IDS: Readonly<Record<string, string>> = {
  [SPECIMENS.bank.yaml]: "my-questions",
  [SPECIMENS.bank.json]: "in-json",
  [SPECIMENS.bank["json-lines"]]: "in-lines",
  [SPECIMENS.blueprint.yaml]: "my-questions-test",
  [SPECIMENS.blueprint.json]: "test-in-json",
};
/** A blueprint with a roster, as one with a theme only where a command says so. */
export const ROSTERED = "rostered.blueprint.yaml";

/** What only a build can say. */
export interface Made {
  readonly code: string;
  readonly commitment: string;
}

/** A draft of the starter's article with a question that somebody accepted. */
const draftOf = (article: string) => {
  const text = textOf(readPlainText(article));
  const item = {
    stem: "Who cut the rope?",
    key: "Ada Holm",
    distractors: ["Kofi Asante"],
    evidence: [{ paragraph: 4 }],
  };
  return {
    draft: "pier",
    title: "The pier",
    language: "en",
    sources: {
      "pier-news": {
        title: "The pier",
        publisher: "The Harbour News",
        published: "2026-05-02",
        licence: "CC0-1.0",
        text: { sha256: text.sha256, paragraphs: text.paragraphs.length },
      },
    },
    items: [{ id: "who-cut-the-rope", status: "accepted", tier: "ready", ...item }],
  };
};

/** Makes them in the folder of a fresh `init`, with the installed command. */
export async function makeSpecimens(project: string, folder: string): Promise<Made> {
  const { run } = installedIn(project);
  const good = async (...argv: readonly string[]) => {
    const { status, out, err } = await run(folder, argv);
    if (status !== 0) throw new Error(`${argv.join(" ")}\n${err}`);
    return out;
  };
  const write = (name: string, content: string | Uint8Array) => writeFileSync(join(folder, name), content);
  const read = (name: string) => readFileSync(join(folder, name), "utf8");

  const { items, ...head } = load(read("first.yaml")) as { items: object[] };
  const plan = load(read(SPECIMENS.blueprint.yaml)) as object;
  write("bank.json", JSON.stringify({ ...head, bank: IDS["bank.json"], items }));
  const lines = [{ ...head, bank: IDS["bank.jsonl"] }, ...items];
  write("bank.jsonl", lines.map((line) => `${JSON.stringify(line)}\n`).join(""));
  write("blueprint.json", JSON.stringify({ ...plan, blueprint: IDS["blueprint.json"] }));
  write(ROSTERED, JSON.stringify({ ...plan, blueprint: "rostered", forms: undefined, roster: "roster.csv" }));
  const [title, ...paragraphs] = read("article.txt")
    .split(/\n+/)
    .filter((line) => line !== "");
  write("article.md", [`# ${title}`, ...paragraphs].join("\n\n"));
  const body = paragraphs.map((text) => `<p>${text}</p>`).join("\n");
  const page = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title></head>
<body><main><article><h1>${title}</h1>\n${body}</article></main></body></html>`;
  write("article.html", page);
  write(
    "article.mhtml",
    `MIME-Version: 1.0\nContent-Type: multipart/related; boundary="-"\n\n---\nContent-Type: text/html\n\n${page}\n-----\n`,
  );
  const draft = draftOf(read("article.txt"));
  write("draft.json", JSON.stringify(draft));
  // JSON is YAML too, but nobody writes a draft so.
  write("pier.draft.yaml", dump(draft));
  const quote = "cut a rope instead of a ribbon";
  const answer = { paragraph: 4, quote, stem: "Who cut a rope at the pier?", key: "Ada Holm", wrong: ["Kofi Asante"] };
  write("answer.txt", `Here they are: ${JSON.stringify([answer])}`);
  write("roster.csv", "id,name\ns-1,Ann\ns-2,Bo\n");
  cpSync(join(project, "node_modules/broadsheet/docs/examples/themes/school"), join(folder, "school"), {
    recursive: true,
  });

  await good("build", "first.yaml", "--to", "apkg", "--out", "cards");
  await good("build", "first.yaml", "--to", "docx", "--out", "word");
  cpSync(join(folder, "word/my-questions/teacher/key.docx"), join(folder, "key.docx"));
  cpSync(join(folder, "cards/my-questions/student/my-questions.apkg"), join(folder, "notes.apkg"));
  write("notes.txt", "#separator:tab\n#html:true\nWhich port was first?\tNorthwick\n");
  for (const { file, text } of Object.values(QUESTION_SPECIMENS)) write(file, text);
  for (const file of Object.keys(IDS)) {
    const exam = ["build", file, "--to", "exam,key"];
    await good(...exam);
    for (const shard of ["1/2", "2/2"]) await good(...exam, "--forms", "2", "--shard", shard);
  }
  await good("build", BLUEPRINT, "--roster", "roster.csv", "--out", "rostered");
  await good("build", BLUEPRINT, "--theme", "school", "--out", "themed");
  for (const shard of ["1/2", "2/2"]) {
    await good("build", BLUEPRINT, "--shard", shard, "--roster", "roster.csv", "--out", "rostered");
    await good("build", BLUEPRINT, "--shard", shard, "--theme", "school", "--out", "themed");
  }
  const { builds } = JSON.parse(await good("build", BLUEPRINT, "--embed", "--commit", "--json")) as {
    builds: readonly { commitment: string }[];
  };
  const { papers } = JSON.parse(read(SPECIMENS.manifest.json)) as { papers: readonly { code: string }[] };
  return { code: papers[0]!.code, commitment: builds[0]!.commitment };
}

const BLUEPRINT = SPECIMENS.blueprint.yaml;
