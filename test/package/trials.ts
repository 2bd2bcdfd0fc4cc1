import { FINDING_FORMATS, LEVELS, SCHEMAS } from "../../src/cli/choices.js";
import { DRAFT_KINDS } from "../../src/model/draft.js";
import { MODEL_APIS } from "../../src/model/assistant.js";
import { INPUTS, type InputKind } from "../../src/model/input.js";
import { IDS, type Made, ROSTERED, SPECIMENS } from "./specimens.js";

/** How an argument is tried: with every form of the kinds of files that it takes, or with some command lines. */
type Trial =
  | {
      readonly takes: readonly InputKind[];
      readonly argv: (file: string) => readonly string[];
      /** What is said of each. */
      readonly says?: string;
      /** What is refused, with these words. */
      readonly refuses?: Readonly<Record<string, string>>;
      /** The exit code, where it is not that of a success. */
      readonly exits?: number;
    }
  | { readonly argvs: readonly (readonly string[])[]; readonly says?: string; readonly exits?: number };

const BANK = SPECIMENS.bank.yaml;
const BLUEPRINT = SPECIMENS.blueprint.yaml;
const MANIFEST = SPECIMENS.manifest.json;
const ARTICLE = SPECIMENS.article.text;
const DRAFT = SPECIMENS.draft.yaml;
const ANSWER = "answer.txt";
const drafted = ["draft", ARTICLE];
const shardsOf = (id: string, out = "out") => [1, 2].map((one) => `${out}/${id}.shard-${one}-of-2`);
const SHARDS = shardsOf("my-questions-test");
const manifestOf = (file: string) => `out/${IDS[file]!}/teacher/manifest.json`;
const WRITTEN = ["bank", "blueprint"] as const;

/** Every argument of every command by its name, and no other: a test holds this list to the command line. */
export function trials({ code, commitment }: Made): Readonly<Record<string, Trial>> {
  const takes = (kinds: readonly InputKind[], argv: (file: string) => readonly string[]): Trial => ({
    takes: kinds,
    argv,
  });
  /** Each once, after a command that works without. */
  const after = (command: readonly string[], ...more: readonly (readonly string[])[]): Trial => ({
    argvs: more.map((one) => [...command, ...one]),
  });
  /** There is no model where these are tried. */
  const unanswered = (...more: readonly (readonly string[])[]): Trial => ({
    argvs: more.map((one) => [...drafted, "--model", "none", "--endpoint", "http://127.0.0.1:47999", ...one]),
    says: "Nothing answers there",
    exits: 1,
  });
  /** There is no Anki either. */
  const pushed = ["push", "--endpoint", "http://127.0.0.1:47999"];
  const NO_ANKI = { says: "Nothing answers at", exits: 1 };
  const exam = ["build", BANK, "--to", "exam", "--out", "exam"];
  const cards = ["build", BANK, "--to", "anki-csv", "--out", "cards"];
  const merge = ["merge", BLUEPRINT, ...SHARDS, "--out", "merged"];
  /** Of the first bank, whose items have no ids written: it is made of the stem. */
  const ITEM = "where-did-the-first-ferry-from-the-new-pier-of-northwick-go-in";
  const amend = ["amend", MANIFEST, BLUEPRINT, "--reason", "Two answers are right.", "--date", "2026-12-03"];
  const voided = [...amend, "--item", ITEM, "--void"];
  const imported = ["import", "anki", SPECIMENS.notes.package, "--bank", BANK];
  const taken = ["import", SPECIMENS.questions.aiken, "--out", "new.yaml"];
  const published = ["--publisher", "The Harbour News", "--published", "2026-05-02", "--licence", "CC0-1.0"];
  return {
    "build files": takes(WRITTEN, (file) => ["build", file, "--out", "new"]),
    "build --seed": after(exam, ["--seed", "7R3K-91TB-XX0M-2CQD-5WJE-40HD"]),
    "build --pick": after(exam, ["--pick", "3"]),
    "build --forms": after(exam, ["--forms", "2"], ["--forms", "A,B"]),
    "build --minutes": after(exam, ["--minutes", "45"]),
    "build --no-sheet": after(["build", BANK, "--to", "print", "--out", "new"], ["--no-sheet"]),
    "build --sizes": after(["build", BANK, "--to", "print", "--out", "new"], ["--sizes", "11,18"], ["--sizes", "24"]),
    "build --roster": takes(["roster"], (file) => [...exam, "--roster", file]),
    "build --roster-id": after([...exam, "--roster", SPECIMENS.roster.csv], ["--roster-id", "id"]),
    "build --roster-name": after([...exam, "--roster", SPECIMENS.roster.csv], ["--roster-name", "id+name"]),
    "build --seating": after([...exam, "--roster", SPECIMENS.roster.csv], ["--seating", "rows:2x1"]),
    "build --to": after(["build", BANK, "--out", "new"], ["--to", "key,report"]),
    "build --out": after(["build", BANK], ["--out", "elsewhere"]),
    "build --theme": takes(["theme"], (folder) => [...exam, "--theme", folder]),
    "build --today": after(exam, ["--today", "2026-05-04"]),
    "build --language": after(exam, ["--language", "hi"]),
    "build --allow-stale": after([...exam, "--today", "2029-01-01"], ["--allow-stale"]),
    "build --decks": after(cards, ...["bank", "topic", "date"].map((one) => ["--decks", one])),
    "build --note-types": after(cards, ...["stock", "broadsheet"].map((one) => ["--note-types", one])),
    "build --tags": after(cards, ...["replace", "add"].map((one) => ["--tags", one])),
    "build --no-guid": after(cards, ["--no-guid"]),
    "build --shard": after(["build", BLUEPRINT, "--out", "new"], ["--shard", "1/2"]),
    "build --resume": after(exam, ["--resume"]),
    "build --embed": after(exam, ["--embed"]),
    "build --from-manifest": takes(["manifest"], (file) => ["build", "--from-manifest", file, "--out", "again"]),
    "build --commit": after(exam, ["--commit"]),
    "build --json": after(exam, ["--json"]),
    "build --leave-out": after(["build", BANK, "--to", "aiken", "--out", "new"], ["--leave-out"]),
    "build --shuffle-there": after(["build", BANK, "--to", "moodle-xml", "--out", "new"], ["--shuffle-there"]),
    "merge file": takes(WRITTEN, (file) => ["merge", file, ...shardsOf(IDS[file]!), "--out", "merged"]),
    "merge shards": takes(["shard"], (folder) => ["merge", BLUEPRINT, folder, SHARDS[1]!, "--out", "merged"]),
    "merge --roster": takes(["roster"], (file) => [
      "merge",
      BLUEPRINT,
      ...shardsOf("my-questions-test", "rostered"),
      "--roster",
      file,
      "--out",
      "merged",
    ]),
    "merge --roster-id": after(
      [
        "merge",
        BLUEPRINT,
        ...shardsOf("my-questions-test", "rostered"),
        "--roster",
        SPECIMENS.roster.csv,
        "--out",
        "merged",
      ],
      ["--roster-id", "id"],
    ),
    "merge --roster-name": after(
      [
        "merge",
        BLUEPRINT,
        ...shardsOf("my-questions-test", "rostered"),
        "--roster",
        SPECIMENS.roster.csv,
        "--out",
        "merged",
      ],
      ["--roster-name", "name"],
    ),
    "merge --out": after(["merge", BLUEPRINT, ...SHARDS], ["--out", "elsewhere"]),
    "merge --theme": takes(["theme"], (folder) => [
      "merge",
      BLUEPRINT,
      ...shardsOf("my-questions-test", "themed"),
      "--theme",
      folder,
      "--out",
      "merged",
    ]),
    "merge --resume": after(merge, ["--resume"]),
    "merge --embed": after(merge, ["--embed"]),
    "merge --commit": after(merge, ["--commit"]),
    "merge --json": after(merge, ["--json"]),
    "verify manifest": takes(["manifest"], (file) => ["verify", file]),
    "verify file": takes(WRITTEN, (file) => ["verify", manifestOf(file), file]),
    "verify --roster": takes(["roster"], (file) => [
      "verify",
      MANIFEST.replace("out", "rostered"),
      BLUEPRINT,
      "--roster",
      file,
    ]),
    "verify --roster-id": after(
      ["verify", MANIFEST.replace("out", "rostered"), BLUEPRINT, "--roster", SPECIMENS.roster.csv],
      ["--roster-id", "id"],
    ),
    "verify --roster-name": after(
      ["verify", MANIFEST.replace("out", "rostered"), BLUEPRINT, "--roster", SPECIMENS.roster.csv],
      ["--roster-name", "name"],
    ),
    "verify --theme": takes(["theme"], (folder) => [
      "verify",
      MANIFEST.replace("out", "themed"),
      BLUEPRINT,
      "--theme",
      folder,
    ]),
    "verify --reveal": after(["verify", MANIFEST], ["--reveal", commitment]),
    "verify --json": after(["verify", MANIFEST], ["--json"]),
    "diff old": takes(["manifest"], (file) => ["diff", file, MANIFEST]),
    "diff new": takes(["manifest"], (file) => ["diff", MANIFEST, file]),
    "diff --json": after(["diff", MANIFEST, MANIFEST], ["--json"]),
    "explain code": after(["explain"], [code]),
    "explain manifests": takes(["manifest"], (file) => ["explain", code, file]),
    "explain --json": after(["explain", code], ["--json"]),
    "amend manifest": takes(["manifest"], (file) => ["amend", file, ...voided.slice(2)]),
    "amend file": takes(WRITTEN, (file) => ["amend", manifestOf(file), file, ...voided.slice(3)]),
    "amend --item": after(amend, ["--item", ITEM, "--void"]),
    "amend --void": after(amend, ["--item", ITEM, "--void"]),
    "amend --also": after([...amend, "--item", ITEM], ["--also", "Westbay"]),
    "amend --key": after([...amend, "--item", ITEM], ["--key", "Westbay"]),
    "amend --reason": after(voided, []),
    "amend --date": after(voided, []),
    "amend --roster": takes(["roster"], (file) => [
      "amend",
      MANIFEST.replace("out", "rostered"),
      ...voided.slice(2),
      "--roster",
      file,
    ]),
    "amend --roster-id": after(
      ["amend", MANIFEST.replace("out", "rostered"), ...voided.slice(2), "--roster", SPECIMENS.roster.csv],
      ["--roster-id", "id"],
    ),
    "amend --roster-name": after(
      ["amend", MANIFEST.replace("out", "rostered"), ...voided.slice(2), "--roster", SPECIMENS.roster.csv],
      ["--roster-name", "name"],
    ),
    "amend --theme": takes(["theme"], (folder) => [
      "amend",
      MANIFEST.replace("out", "themed"),
      ...voided.slice(2),
      "--theme",
      folder,
    ]),
    "article file": takes(["article"], (file) => ["article", file]),
    "article --left-out": after(["article", ARTICLE], ["--left-out"]),
    "article --json": after(["article", ARTICLE], ["--json"]),
    "draft file": takes(["article"], (file) => ["draft", file, "--out", "new.draft.yaml"]),
    "draft --out": after(drafted, ["--out", "elsewhere.draft.yaml"]),
    "draft --published": after(drafted, ["--published", "2026-05-02"]),
    "draft --title": after(drafted, ["--title", "The pier"]),
    "draft --publisher": after(drafted, ["--publisher", "The Harbour News"]),
    "draft --licence": after(drafted, ["--licence", "CC0-1.0"]),
    "draft --url": after(drafted, ["--url", "https://example.org/pier"]),
    "draft --kinds": after(drafted, ...DRAFT_KINDS.map((one) => ["--kinds", one])),
    "draft --max": after(drafted, ["--max", "3"]),
    "draft --from-paragraphs": after(drafted, ["--from-paragraphs", "3-9"]),
    "draft --seed": after(drafted, ["--seed", "term-2"]),
    "draft --sensitive": after(drafted, ["--sensitive"]),
    "draft --material": after(drafted, ["--material"]),
    "draft --empty": after(drafted, ["--empty"]),
    "draft --accept": takes(["draft"], (file) => ["draft", "--accept", "all", file, "--into", "new.yaml"]),
    "draft --into": {
      ...takes(["bank"], (file) => ["draft", "--accept", "all", DRAFT, "--into", file]),
      refuses: { [SPECIMENS.bank["json-lines"]]: "is made by a program; make the changes there" },
    },
    "draft --prompt": after(drafted, ["--prompt"]),
    "draft --answer": after(drafted, ["--answer", ANSWER]),
    "draft --model": unanswered([]),
    "draft --endpoint": unanswered([]),
    "draft --api": unanswered(...MODEL_APIS.map((one) => ["--api", one])),
    "draft --send": unanswered(["--send"]),
    "draft --closed-book": unanswered(["--closed-book"]),
    "draft --json": after(drafted, ["--json"]),
    "review draft": {
      ...takes(["draft"], (file) => ["review", file, "--source", ARTICLE]),
      says: "review needs a terminal",
      exits: 2,
    },
    "review --source": {
      ...takes(["article"], (file) => ["review", DRAFT, "--source", file]),
      says: "review needs a terminal",
      exits: 2,
    },
    "check files": takes(WRITTEN, (file) => ["check", file]),
    "check --source": { ...takes(["article"], (file) => ["check", BANK, "--source", file]), says: "7 verified" },
    "check --fix": after(["check", BANK, "--source", ARTICLE], ["--fix"]),
    "check --today": after(["check", BANK], ["--today", "2026-05-04"]),
    "check --max-warnings": after(["check", BANK], ["--max-warnings", "0"]),
    "check --off": after(["check", BANK, "--level", "info"], ["--off", "lint/no-explanation"]),
    "check --level": after(["check", BANK], ...LEVELS.map((one) => ["--level", one])),
    "check --theme": takes(["theme"], (folder) => ["check", BANK, "--theme", folder]),
    "check --format": after(["check", BANK, "--level", "info"], ...FINDING_FORMATS.map((one) => ["--format", one])),
    "check --json": after(["check", BANK], ["--json"]),
    "evidence bank": {
      ...takes(["bank"], (file) => ["evidence", file, "--source", ARTICLE]),
      refuses: { [SPECIMENS.bank["json-lines"]]: "is made by a program; make the changes there" },
    },
    "evidence --source": takes(["article"], (file) => ["evidence", BANK, "--source", file]),
    "update files": takes(["bank"], (file) => ["update", file]),
    "push file": { ...takes(["bank"], (file) => [...pushed, file]), ...NO_ANKI },
    "push --write": { ...after([...pushed, BANK], ["--write"]), ...NO_ANKI },
    "push --overwrite": { ...after([...pushed, BANK], ["--overwrite"]), ...NO_ANKI },
    "push --decks": { ...after([...pushed, BANK], ["--decks", "topic"]), ...NO_ANKI },
    "push --today": { ...after([...pushed, BANK], ["--today", "2026-05-04"]), ...NO_ANKI },
    "push --endpoint": { ...after([...pushed, BANK], []), ...NO_ANKI },
    "push --send": { ...after([...pushed, BANK], ["--send"]), ...NO_ANKI },
    "push --json": { ...after([...pushed, BANK], ["--json"]), ...NO_ANKI },
    "import files": takes(["questions", "notes"], (file) => ["import", file, "--out", "new.yaml"]),
    "import --from": after(taken, ["--from", "aiken"]),
    "import --out": after(["import", SPECIMENS.questions.aiken], ["--out", "elsewhere.yaml"]),
    "import --into": {
      ...takes(["bank"], (file) => ["import", SPECIMENS.questions.aiken, "--into", file]),
      refuses: { [SPECIMENS.bank["json-lines"]]: "can't be edited in place" },
    },
    "import --source": after([...taken, ...published], ["--source", "pier-news"]),
    "import --title": after(taken, ["--title", "The pier"]),
    "import --publisher": after(taken, published),
    "import --published": after(taken, published),
    "import --licence": after(taken, published),
    "import --url": after([...taken, ...published], ["--url", "https://example.org/pier"]),
    "import --as-of": after(taken, ["--as-of", "2026-05-02"]),
    "import --language": after(taken, ["--language", "de"]),
    "import --credit": after(taken, ["--credit", "Ada Holm"]),
    "import --picture-licence": after(taken, ["--picture-licence", "CC0-1.0"]),
    "import --charset": after(taken, ["--charset", "windows-1252"]),
    "import --bank": takes(["bank"], (file) => ["import", "anki", SPECIMENS.notes.package, "--bank", file]),
    "import --write": after(imported, ["--write"]),
    "import --drafts": after(["import", "anki", SPECIMENS.notes.text], ["--drafts", "drafts.yaml"]),
    "import --theme": takes(["theme"], (folder) => [...imported, "--theme", folder]),
    "import --today": after(imported, ["--today", "2026-05-04"]),
    "import --json": after(imported, ["--json"]),
    "preview file": takes(WRITTEN, (file) => ["preview", file]),
    "preview --theme": takes(["theme"], (folder) => ["preview", BANK, "--theme", folder]),
    "preview --candidate": after(["preview", ROSTERED], ["--candidate", "s-2"]),
    "preview --roster-id": after(["preview", ROSTERED], ["--roster-id", "id"]),
    "preview --roster-name": after(["preview", ROSTERED], ["--roster-name", "name"]),
    "preview --source": takes(["article"], (file) => ["preview", BANK, "--source", file]),
    "desk bank": takes(["bank"], (file) => ["desk", file]),
    "desk --file": after(["desk"], ["--file", "desk.html"]),
    "desk --model": after(["desk", BANK], ["--model", "m"]),
    "desk --endpoint": after(["desk", BANK, "--model", "m"], ["--endpoint", "http://127.0.0.1:9/v1"]),
    "desk --api": after(["desk", BANK, "--model", "m"], ["--api", "ollama"]),
    "desk --send": after(["desk", BANK, "--model", "m"], ["--send"]),
    "init folder": after(["init"], ["my-questions"]),
    "theme eject folder": takes(["theme"], (folder) => ["theme", "eject", folder, "exam.njk"]),
    "theme eject files": after(["theme", "eject", "mine"], ["all"]),
    "theme check folder": takes(["theme"], (folder) => ["theme", "check", folder]),
    "theme check --json": after(["theme", "check", SPECIMENS.theme.folder], ["--json"]),
    "theme data template": after(["theme", "data"], ["exam"], ["key-matrix"], ["study"], ["items/choice"]),
    "theme data file": takes(WRITTEN, (file) => ["theme", "data", "exam", file]),
    "schema name": after(["schema"], ...SCHEMAS.map((one) => [one])),
    "formats --json": after(["formats"], [], ["--json"]),
    "formats --loss": takes(["bank", "blueprint"], (file) => ["formats", "--loss", file]),
    "formats --to": after(["formats", "--loss", BANK], ["--to", "aiken"]),
    "formats --shuffle-there": after(["formats", "--loss", BANK], ["--shuffle-there"]),
  };
}

/** Every form of the kinds that an argument takes, with the file that stands for it. */
export const formsOf = (kinds: readonly InputKind[]) =>
  kinds.flatMap((kind) =>
    Object.keys(INPUTS[kind]).map((form) => ({
      input: `${kind}, ${form}`,
      file: (SPECIMENS[kind] as Readonly<Record<string, string>>)[form]!,
    })),
  );
