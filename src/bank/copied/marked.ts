import { type Guess, type Page, shortened, within } from "../../typing/slip.js";
import { type WrittenField, bare, fieldOn, linesBelow, namesBeside, safe } from "./written.js";

const TICK = String.raw`(?:[✓✔✅☑]\uFE0F?|\*(?!\*)|\[[xX✓✔]\])`;
const CROSS = String.raw`(?:[❌✗✘☒✖]\uFE0F?|\[ ?\])`;
const RIGHT = new RegExp(
  String.raw`^(?:${TICK}\s*|100 ?%:?\s+)|\s*(?:(?<!\*)\*|[✓✔✅☑]\uFE0F?|[([](?:the )?(?:correct|right|true|key|answer|(?:correct|right) answer|richtig|korrekt|correcta?|correcto|vrai|juste|bonne réponse|✓|✔|✅)[)\]]|\s(?:<-+|←|<=+|-+>|→)\s*(?:this |the )?(?:correct|right|richtig|answer)\b.*)$`,
  "iu",
);
const WRONG = new RegExp(
  String.raw`^(?:${CROSS}\s*|-?\d{1,2} ?%:?\s+)|\s*(?:[❌✗✘✖]\uFE0F?|[([](?:wrong|incorrect|false|falsch|incorrecta?|faux)[)\]])$`,
  "iu",
);
const EMPHASIS = /^(\*{1,3}|_{1,2})([^*_].*)\1$/;
/** `- `, `• `, `a) ` or `1. ` before an option. */
const LEAD = /^ *(?:[-•–*][ \t]+)?(?:\(?[A-Ha-h\d][.)]\s+)?/;

const plain = (option: string): string => option.replace(RIGHT, "").replace(WRONG, "").trim().replace(EMPHASIS, "$2");

interface Marked {
  readonly rights: readonly string[];
  readonly wrongs: readonly string[];
}

/** Options of which some are marked as right: by a sign or a word, or else in bold. */
function markedAmong(options: readonly string[]): Marked | null {
  if (options.length < 2 || options.includes("")) return null;
  for (const is of [(one: string) => RIGHT.test(one) && !EMPHASIS.test(one), (one: string) => EMPHASIS.test(one)]) {
    const rights = options.filter(is);
    if (rights.length > 0 && rights.length < options.length)
      return { rights: rights.map(plain), wrongs: options.filter((one) => !is(one)).map(plain) };
  }
  return null;
}

const fieldsOf = ({ rights, wrongs }: Marked): readonly [string, string] => [
  rights.length === 1 ? `key: ${safe(rights[0]!)}` : `keys: [${rights.map(safe).join(", ")}]`,
  `distractors: [${wrongs.map(safe).join(", ")}]`,
];

/** A list of all options, or a text that is one, in which something marks the right answer. */
export function rightAmongWrong(page: Page): Guess | null {
  for (const at of page.lines.keys()) {
    const field = fieldOn(page, at);
    if (field === null || !["key", "keys", "distractors", "options"].includes(field.name)) continue;
    const lines = field.value === "" ? linesBelow(page, field) : [];
    const options = field.value === "" ? lines.map((line) => entryOf(page.lines[line]!)) : parted(field.value);
    const marked = options === null ? null : markedAmong(options);
    if (marked === null || hasAnother(page, field)) continue;
    const fields = fieldsOf(marked);
    const last = lines.at(-1) ?? at;
    const start = page.starts[at]! + field.depth;
    const place = field.value === "" ? lines[options!.findIndex((one) => plain(one) === marked.rights[0])]! : at;
    return {
      at:
        page.starts[place]! +
        (place === at ? page.lines[at]!.lastIndexOf(field.value) : LEAD.exec(page.lines[place]!)![0].length),
      message: "A mark says which option is right; here the right answer and the wrong ones have a field each.",
      hint: `write: ${shortened(fields[0])}, and below it: ${shortened(fields[1])}, in the place of ${field.written} and all that it holds`,
      changes: [
        {
          start,
          end: page.starts[last]! + page.lines[last]!.length,
          text: fields.join(`\n${" ".repeat(field.depth)}`),
        },
      ],
      isCertain: true,
    };
  }
  return null;
}

const entryOf = (line: string): string => bare(line.slice(LEAD.exec(line)![0].length));

/** A text that is several, by the sign between them; null where it is one. */
function parted(written: string): readonly string[] | null {
  const inner = /^\[(.*)\]$/.exec(written)?.[1];
  const text = inner ?? bare(written);
  const sign = inner === undefined ? [" / ", " | ", "; ", ", ", "/"].find((one) => text.includes(one)) : ",";
  return sign === undefined ||
    (inner !== undefined && /["'].*,.*["']/.test(inner) && !/^(?:\s*"[^"]*"\s*,?|\s*'[^']*'\s*,?)+$/.test(inner))
    ? null
    : text.split(sign).map(bare);
}

/** Whether the item says in another field what is right, or what is wrong. */
function hasAnother(page: Page, field: WrittenField): boolean {
  const beside = namesBeside(page, field);
  return ["key", "keys", "distractors", "options"].some((name) => beside.has(name));
}

const WHOLE = /^( *(?:- +)?["']?([\p{L}_-]+)["']?\s*:\s+|^ *- +)(\*{1,3}|_{1,2})([^*_\n]+)\3\s*$/u;

/** `key: **Northwick**`: YAML can't read the stars, and shown they would tell the answer. */
export function emphasisedAnswer(page: Page): Guess | null {
  for (const [at, line] of page.lines.entries()) {
    const [whole, lead, , sign, text] = WHOLE.exec(line) ?? [];
    if (whole === undefined || !sign!.startsWith("*")) continue;
    const field = fieldOn(page, at);
    if (field !== null && !["key", "distractors"].includes(field.name)) continue;
    // Where the others have stars as well, titles are meant, and no mark.
    const near = page.lines.slice(Math.max(0, at - 8), at + 9).filter((other) => other !== line);
    if (near.some((other) => /^ *(?:- +|distractors *: *\[ *)["']?[*_]/.test(other))) continue;
    return {
      at: page.starts[at]! + lead!.length,
      message: `A text can't begin with "*"; and a mark around one answer alone would tell which is right.`,
      hint: `write: ${shortened(`${lead!}${safe(text!)}`.trim())}`,
      changes: [within(page, at, lead!.length, whole.length, safe(text!))],
      isCertain: true,
    };
  }
  return null;
}
