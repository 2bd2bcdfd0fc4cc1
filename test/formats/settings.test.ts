import { unzipSync } from "fflate";
import { expect, test } from "vitest";
import { blueprintOf } from "../../src/blueprint/blueprint.js";
import { DEFAULT_MARKING } from "../../src/blueprint/default-marking.js";
import { bytesOf } from "../../src/formats/content.js";
import { formats } from "../../src/formats/index.js";
import type { Amendment, Decision } from "../../src/model/amendment.js";
import type { Artefact } from "../../src/model/artefact.js";
import type { Item } from "../../src/model/bank.js";
import type { Blueprint } from "../../src/model/blueprint.js";
import type { Paper } from "../../src/model/paper.js";
import { assemble } from "../../src/paper/assemble.js";
import { fraction } from "../../src/text/fraction.js";
import { bankFile } from "../sample.js";
import { textOfDocx } from "./docx-text.js";
import { kit } from "./kit.js";

const banks = ["fixtures/all-types.yaml", "fixtures/rich.yaml"].map(bankFile);

/** How a paper differs from an ordinary one: by its blueprint, its items, or what was decided about it. */
interface Setting {
  readonly plan?: Partial<Blueprint>;
  readonly item?: (item: Item) => Item;
  readonly paper?: (paper: Paper) => Partial<Paper>;
  /** Where it changes every line: the formats that are looked at. */
  readonly only?: readonly string[];
}

const paperOf = ({ plan = {}, item = (one) => one, paper = () => ({}) }: Setting): Paper => {
  const own = banks.map((bank) => ({ ...bank, items: bank.items.map(item) }));
  const still = { shuffle: { items: false, options: false }, date: "2026-03-01" } as const;
  const [made] = [...assemble(own, { ...blueprintOf(own[0]!), ...still, ...plan }, "settings")];
  return { ...made!, ...paper(made!) };
};

const decided = (item: string, kind: Decision["kind"], ...answers: readonly string[]): Amendment => ({
  item,
  decision: { kind, answers } as Decision,
  reason: "Both were in the news.",
  date: "2026-12-03",
});
const print = { paper: "A4", columns: 1, sizes: [11], sheet: true } as const;
const marking = { ...DEFAULT_MARKING, wrong: fraction(-1, 3) };

/** Each alone: what it changes is seen beside what stays. */
const SETTINGS: Readonly<Record<string, Setting>> = {
  "a form": { paper: () => ({ form: "B" }) },
  "no day": { plan: { date: null } },
  minutes: { plan: { minutes: 45 } },
  "a day after which some of it is out of date": { plan: { today: "2026-07-01" } },
  "a sheet of Letter": { plan: { print: { ...print, paper: "Letter" } } },
  "two columns": { plan: { print: { ...print, columns: 2 } } },
  "two columns in large print": { plan: { print: { ...print, columns: 2, sizes: [18] } } },
  "ordinary and large print": { plan: { print: { ...print, sizes: [11, 24] } } },
  "no answer sheet": { plan: { print: { ...print, sheet: false } } },
  "a seat": { paper: () => ({ seat: { room: 2, row: 3, column: 4 } }) },
  "a title with marks": { paper: () => ({ title: 'Ships & <piers> of "Oslo" \\ *now*' }) },
  "wrong answers that cost": { plan: { marking } },
  "wrong answers that cost for one type": {
    plan: { marking: { ...DEFAULT_MARKING, byType: { choice: { wrong: fraction(-1) } } } },
  },
  "credit for each statement": { plan: { marking: { ...DEFAULT_MARKING, credit: "per-statement" } } },
  "credit for each right option": { plan: { marking: { ...DEFAULT_MARKING, multiple: "per-option" as never } } },
  "a letter for not attempted": { plan: { marking: { ...marking, notAttempted: true } } },
  "points in fractions": { plan: { marking: { ...DEFAULT_MARKING, right: fraction(3, 2), blank: fraction(-1, 4) } } },
  "a least total": { plan: { marking: { ...marking, cutOff: fraction(-5, 2) } } },
  "questions worth more": { item: (item) => ({ ...item, points: item.type === "choice" ? 3 : item.points }) },
  "a section with a title": {
    paper: ({ sections }) => ({ sections: sections.map((one) => ({ ...one, title: "Part *one*" })) }),
  },
  "a question taken out": { paper: () => ({ amendments: [decided("ferry-port", "void")] }) },
  "an answer that is right as well": {
    paper: () => ({
      amendments: [decided("harbour-master", "also", "Lena *Brandt*"), decided("ferry-port", "also", "Easthaven")],
    }),
  },
  "an answer that is right instead": { paper: () => ({ amendments: [decided("opened-early", "key", "true")] }) },
  "a question taken out, with marking": {
    plan: { marking },
    paper: () => ({ amendments: [decided("ferry-port", "void")] }),
  },
  "shuffling elsewhere": { plan: { shuffle: { items: false, options: false, there: true } } },
  "questions without explanations and days": {
    item: (item) => ({ ...item, explanation: null, reviewBy: null, evidence: [], media: null, group: null }),
  },
  "questions in another language": { item: (item) => (item.type === "choice" ? { ...item, lang: "fr" } : item) },
  "a language from right to left": { only: ["exam", "docx"], paper: () => ({ language: "ar" }) },
};

const text = (bytes: Uint8Array): string => Buffer.from(bytes).toString("utf8");

/** The lines of a file that somebody could review; a picture by its size. */
function linesOf({ path, content }: Artefact): readonly string[] {
  const bytes = bytesOf(content);
  const whole = path.endsWith(".docx")
    ? textOfDocx(bytes)
    : /\.(?:zip|xlsx|imscc)$/.test(path)
      ? Object.entries(unzipSync(bytes))
          .map(([name, part]) => `${name}\n${/\.(?:xml|txt|html)$/.test(name) ? text(part) : part.length}`)
          .join("\n")
      : text(bytes);
  return whole
    .replace(/(<script>)[\s\S]*?(<\/script>)/g, "$1…$2")
    .replaceAll(/sha256-[\w+/=]+/g, "sha256-…")
    .replaceAll(/data:image[\w+/=;,]+/g, "data:image…")
    .replace(/(?=<(?:row|question|item|qti-assessment-item|w:r|rdf)[ >])/g, "\n")
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
}

type Files = ReadonlyMap<string, readonly string[]>;
/** Those of all formats of papers: a format that can't hold some of it gives nothing. */
const filesOf = (paper: Paper): Files =>
  new Map(
    formats.flatMap((format) =>
      format.from === "paper"
        ? format
            .renderer(kit)(paper)
            .map((file) => [`${format.name}: ${file.path.replaceAll(paper.code, "CODE")}`, linesOf(file)] as const)
        : [],
    ),
  );

let ordinary: Files | null = null;

test.each(Object.entries(SETTINGS))(
  "a paper with %s differs as is written down, in every format",
  async (name, setting) => {
    ordinary ??= filesOf(paperOf({}));
    const said: string[] = [];
    const isWanted = (file: string): boolean => setting.only?.includes(file.split(":")[0]!) ?? true;
    for (const [file, lines] of filesOf(paperOf(setting))) {
      if (!isWanted(file)) continue;
      const before = ordinary.get(file) ?? ordinary.get(file.replace(/-(?:B|18pt|24pt)(?=\.)/, "")) ?? [];
      const [old, own] = [new Set(before), new Set(lines)];
      const gone = before.filter((line) => !own.has(line)).map((line) => `- ${line.slice(0, 80)}`);
      const come = lines.filter((line) => !old.has(line)).map((line) => `+ ${line}`);
      if (gone.length + come.length > 0) said.push(`== ${file}`, ...new Set(gone), ...new Set(come));
    }
    await expect(`${said.join("\n")}\n`).toMatchFileSnapshot(`./settings/${name.replaceAll(/\W+/g, "-")}.txt`);
  },
);
