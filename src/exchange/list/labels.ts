/** What a line of a list says it holds. */
export type Label =
  | { readonly kind: "answer"; readonly rest: string }
  | { readonly kind: "explanation"; readonly rest: string }
  | { readonly kind: "points"; readonly rest: string }
  | { readonly kind: "difficulty"; readonly rest: string }
  | { readonly kind: "topic"; readonly rest: string }
  | { readonly kind: "tags"; readonly rest: string }
  | { readonly kind: "other"; readonly name: string; readonly rest: string };

const END = String.raw`\**\s*(?:[:：=]|[-–—](?=\s)|\.(?=\s|$))\**\s*(.*)$`;
const ANSWER = new RegExp(
  String.raw`^(?:the\s+)?(?:(?:correct|right|best|model|sample|expected)\s+)?(?:answers?|ans|option|choice|key|antwort|lösung|réponse|respuesta|resposta|risposta|ответ|उत्तर)(?:\s*(?:\(s\)|is|are|key|option))?(?:\s+correcta|\s+correta|\s+correcte)?${END}`,
  "iu",
);
const ANSWER_ALONE = /^(?:the\s+)?(?:(?:correct|right)\s+)?(?:answers?|ans|antwort|réponse|respuesta)\s*[:.]?$/iu;
const SHORT_ANSWER = /^(?:ans|correct answer)\s*\.?\s*(\([A-Za-z]\).*)$/i;
const ANSWER_IS = /^the\s+(?:correct|right)\s+answer\s+is\s*:?\s+(.+)$/i;
const EXPLAINED =
  /^(?:explanations?|exp|solutions?|rationale|reason(?:ing)?|feedback|why|erklärung|begründung|explication|explicación|explicação|व्याख्या)/iu;
const EXPLANATION = new RegExp(`${EXPLAINED.source}${END}`, "iu");
const EXPLANATION_ALONE = new RegExp(`${EXPLAINED.source}\\s*[:.]?$`, "iu");
const OTHER = new RegExp(
  String.raw`^(points?|marks?|score|difficulty|level|topics?|category|subject|chapter|tags?|source|reference|references|page|hint|time|bloom(?:'s)?(?: level)?|learning objective|lo|type|id|note)${END}`,
  "iu",
);

const FIRST = /^[\p{L}\p{M}]+/u;
/** What labels begin with: most lines are none, and that is told at once. */
const FIRST_WORDS: ReadonlySet<string> = new Set(
  (
    "the correct right best model sample expected answer answers ans option choice key antwort lösung réponse respuesta resposta " +
    "risposta ответ उत्तर explanation explanations exp solution solutions rationale reason reasoning feedback why erklärung begründung " +
    "explication explicación explicação व्याख्या point points mark marks score difficulty level topic topics category subject chapter tag " +
    "tags source reference references page hint time bloom learning lo type id note"
  ).split(" "),
);

/** `Answer: B`, `Ans. (b)`, `Explanation: …`, `Points: 2`; null for a line that is no such thing. */
export function labelOf(text: string): Label | null {
  const first = FIRST.exec(text)?.[0];
  if (first === undefined || !FIRST_WORDS.has(first.toLowerCase())) return null;
  const answer =
    ANSWER.exec(text)?.[1] ??
    SHORT_ANSWER.exec(text)?.[1] ??
    ANSWER_IS.exec(text)?.[1] ??
    (ANSWER_ALONE.test(text) ? "" : undefined);
  if (answer !== undefined) return { kind: "answer", rest: answer.trim() };
  const explanation = EXPLANATION.exec(text)?.[1] ?? (EXPLANATION_ALONE.test(text) ? "" : undefined);
  if (explanation !== undefined) return { kind: "explanation", rest: explanation.trim() };
  const [, name, rest = ""] = OTHER.exec(text) ?? [];
  if (name === undefined || rest.trim() === "") return null;
  const kind = KINDS.get(name.toLowerCase());
  return kind === undefined
    ? { kind: "other", name: name.toLowerCase(), rest: rest.trim() }
    : { kind, rest: rest.trim() };
}

const KINDS: ReadonlyMap<string, "points" | "difficulty" | "topic" | "tags"> = new Map([
  ["point", "points"],
  ["points", "points"],
  ["mark", "points"],
  ["marks", "points"],
  ["difficulty", "difficulty"],
  ["topic", "topic"],
  ["category", "topic"],
  ["subject", "topic"],
  ["tag", "tags"],
  ["tags", "tags"],
]);

const KEY_TITLE =
  /^(?:answers?\s*(?:keys?|sheet)?|keys?|solutions?|correct answers?|lösungen|antworten|réponses|corrigé|respuestas|gabarito|उत्तर(?:माला)?)\s*:?$/iu;
const SECTION =
  /^(?:[Ss]ection|[Pp]art|[Cc]hapter|[Uu]nit|[Tt]eil|[Pp]artie|[Pp]arte|[Mm]odule|[Ll]esson|[Ee]xercise|[Qq]uiz|[Tt]est|[Ss]et|[Rr]ound|SECTION|PART|CHAPTER|UNIT|TEIL|PARTIE|PARTE|MODULE)\s+(?:[A-Z]|\d{1,3}|[IVX]{1,5}|[Oo]ne|[Tt]wo|[Tt]hree|[Ff]our)(?![\p{L}\p{N}])[^?!]{0,80}$/u;

/** Whether a key to all questions may begin here. */
export const isKeyTitle = (text: string): boolean => KEY_TITLE.test(text.trim());

/** `Section A`, `PART II – Geography`. */
export const isSection = (text: string): boolean => SECTION.test(text);
