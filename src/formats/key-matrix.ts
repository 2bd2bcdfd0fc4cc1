import { directionOf } from "../text/direction.js";
import { plain } from "../text/inline.js";
import type { Artefact } from "../model/artefact.js";
import type { Item } from "../model/bank.js";
import type { Paper } from "../model/paper.js";
import { answerKey } from "../paper/key.js";
import { spreadsheetRow } from "./delimited.js";
import type { Kit, Whole } from "./format.js";
import { pageView } from "./pages/page.js";
import { glanceAt } from "./pages/short-answer.js";

/** More forms than anybody spreads out on a table; each still has its own key. */
const MAX_FORMS = 1000;
/** A page of more columns could not be read. */
const MAX_COLUMNS = 12;

/** What there is no table or no page of, with so many forms. */
export const leftOutOfMatrix = (forms: number): readonly string[] =>
  forms > MAX_FORMS
    ? [`one table of the keys of all forms (up to ${MAX_FORMS} stand in it)`]
    : forms > MAX_COLUMNS
      ? ["a page with the keys of all forms (key-all-forms.csv has them)"]
      : [];

interface Form {
  readonly name: string;
  readonly code: string;
  /** By item: its number on this form, and what is right there. */
  readonly cells: ReadonlyMap<string, { readonly number: number; readonly right: string }>;
}

/** The keys of all forms side by side: a row for each item, a column for each form. */
export function keyMatrix(kit: Kit): Whole {
  const forms: Form[] = [];
  const items = new Map<string, Item>();
  let first: Paper | null = null;
  return {
    add(paper: Paper): void {
      first ??= paper;
      if (paper.form === null || forms.length > MAX_FORMS) return;
      const { answers } = answerKey(paper);
      for (const { item } of answers) items.set(item.id, item);
      const cells = new Map(
        answers.map((answer) => [
          answer.item.id,
          { number: answer.number, right: glanceAt(answer, "", kit).join("; ") },
        ]),
      );
      forms.push({ name: paper.form, code: paper.code, cells });
    },
    end(): Artefact[] {
      if (first === null || forms.length < 2 || forms.length > MAX_FORMS) return [];
      const csv = { path: "key-all-forms.csv", mediaType: "text/csv", content: table(forms, items) };
      if (forms.length > MAX_COLUMNS) return [csv];
      return [{ path: "key-all-forms.html", mediaType: "text/html", content: page(first, forms, items, kit) }, csv];
    },
  };
}

function table(forms: readonly Form[], items: ReadonlyMap<string, Item>): string {
  const head = spreadsheetRow(["item", ...forms.flatMap(({ name }) => [`${name} number`, `${name} answer`])]);
  const rows = [...items.keys()].map((id) =>
    spreadsheetRow([
      id,
      ...forms.flatMap(({ cells }) => [String(cells.get(id)?.number ?? ""), cells.get(id)?.right ?? ""]),
    ]),
  );
  return `\uFEFF${head}${rows.join("")}`;
}

function page(first: Paper, forms: readonly Form[], items: ReadonlyMap<string, Item>, kit: Kit): string {
  const { title, language } = first;
  return kit.render("key-matrix.njk", {
    page: pageView(kit, kit.t("key_title", { title }), "key", null, `@page{size:${first.print.paper}}`),
    key: {
      title,
      lang: language,
      dir: directionOf(language),
      forms: forms.map(({ name, code }) => ({ name, code })),
      rows: [...items].map(([id, { stem, lang }]) => ({
        id,
        lang,
        stem: plain(stem),
        cells: forms.map(({ cells }) => cells.get(id) ?? { number: null, right: "" }),
      })),
    },
  });
}
