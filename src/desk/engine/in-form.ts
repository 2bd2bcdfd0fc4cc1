import { forKind } from "../state/hand-outs.js";
import type { IsoDate } from "../../model/bank.js";
import type { Checked, Diagnostic } from "../../model/diagnostic.js";
import type { Fields } from "../state/question.js";
import type { HandOut, Work } from "../state/work.js";
import { Uneditable } from "../../reading/edit.js";
import { folded } from "../../bank/repeats.js";
import { Refusal } from "../state/refusal.js";
import { itemsOf } from "./earlier.js";
import { addItem, putItem } from "./bank-text.js";
import { handOut } from "./hand-out.js";
import { look } from "./look.js";

/**
 * What would be said of a question, were it in the bank as its form has it now.
 *
 * @param index its place in the bank; null for one that isn't there
 */
export function remarksInForm(
  { bank, file, articles, title, earlier }: Pick<Work, "bank" | "file" | "articles" | "title" | "earlier">,
  index: number | null,
  fields: Fields,
): readonly Diagnostic[] {
  if (bank === "" && articles.length === 0) return [];
  try {
    const text = index === null ? addItem(bank, file, articles, title, fields) : putItem(bank, file, index, fields);
    const { questions } = look(file, text);
    const remarks = (index === null ? questions.at(-1) : questions[index])?.remarks ?? [];
    return isAskedAgain(fields, earlier) ? [AGAIN, ...remarks] : remarks;
  } catch (cause) {
    // A file that can't be changed in place says so when the question is kept.
    if (cause instanceof Refusal || cause instanceof Uneditable) return [];
    throw cause;
  }
}

const AGAIN: Diagnostic = {
  severity: "warning",
  code: "desk/asked-before",
  message: "An earlier quiz of yours asks this.",
};

/** By its words alone, for it may be half written. */
const isAskedAgain = ({ stem }: Fields, earlier: readonly string[]): boolean =>
  typeof stem === "string" && itemsOf(earlier).some((other) => "stem" in other && folded(other.stem) === folded(stem));

/** Pages that show a question alone, as somebody will see it who answers it or learns it. */
export type Looks = "practice" | "study";

interface PageAbout {
  readonly title: string;
  readonly language: string;
  readonly pictures: Work["pictures"];
  readonly order: HandOut;
  /** As of which it is true unless it says so itself: that of its sources, as where it is handed out. */
  readonly day: IsoDate | null;
}

/** A page with nothing but this question on it. Where it comes from is not asked: that is said elsewhere. */
export async function pageOf(
  as: Looks,
  fields: Fields,
  { title, language, pictures, order, day }: PageAbout,
): Promise<Checked<Uint8Array>> {
  const items = [withoutSources(fields)];
  const dated = day === null ? {} : { defaults: { asOf: day } };
  const bank = { bank: "one-question", title: title || "–", language, ...dated, items };
  const made = await handOut({
    file: "one-question.json",
    bank: JSON.stringify(bank),
    pictures,
    to: [as],
    handOut: { ...forKind("quiz", order), pick: null },
  });
  if (!made.ok) return made;
  const page = made.value.files.find(({ path }) => path.endsWith(".html"))!;
  const alone = withoutTheRest(new TextDecoder().decode(page.bytes));
  return { ok: true, value: new TextEncoder().encode(alone), warnings: [] };
}

/** Title, notices, settings, what is kept of learning and the colophon of a page of one question: still there, for its script asks for them, but not seen. */
const withoutTheRest = (page: string): string => page.replace(REST, (part) => `<div hidden>${part}</div>`);

const REST =
  /<header class="masthead">[^]*?<\/header>|<footer class="colophon">[^]*?<\/footer>|<p class="(?:notice|marking)"[^]*?<\/p>|<div class="settings" hidden>[^]*?(?=<section )|<p class="message" [^]*?<\/p>\n<div class="actions" hidden>[^]*?<\/div>/g;

/** Evidence names a source, and what a question is grouped with is not there. */
function withoutSources(fields: Fields): Fields {
  const { paragraph: _, evidence: __, group: ___, enemies: ____, statements, reasons, statement, ...rest } = fields;
  const nested = (one: unknown): unknown =>
    Array.isArray(one)
      ? one.map(nested)
      : typeof one === "object" && one !== null
        ? withoutSources(one as Fields)
        : one;
  return {
    ...rest,
    ...(statements !== undefined && { statements: nested(statements) }),
    ...(reasons !== undefined && { reasons: nested(reasons) }),
    ...(statement !== undefined && { statement: nested(statement) }),
  };
}
