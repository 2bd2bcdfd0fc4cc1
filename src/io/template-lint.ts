import nunjucks from "nunjucks";
import { didYouMean } from "../bank/suggest.js";
import type { Diagnostic } from "../model/diagnostic.js";

/** The part of nunjucks' syntax tree that is looked at. Lines and columns count from 0. */
interface Node {
  readonly typename: string;
  readonly lineno: number;
  readonly colno: number;
  readonly value?: unknown;
  readonly name?: unknown;
  readonly val?: Node;
  readonly fields: readonly string[];
}

const { parser } = nunjucks as unknown as {
  parser: { parse: (text: string, extensions: [], options: object) => Node };
};

export const SYNTAX = { trimBlocks: true, lstripBlocks: true } as const;
const NAMES = [
  "page",
  "quiz",
  "key",
  "deck",
  "q",
  "t",
  "loop",
  "super",
  "caller",
  "range",
  "true",
  "false",
  "none",
  "null",
];
/** Built-in filters that a reproducible, escaped page can't use. */
const FORBIDDEN: Readonly<Record<string, string>> = {
  safe: "it prints text as HTML; use the fields that are HTML already (style, script, html)",
  random: "it draws without a seed",
  dump: "inside a page it is not escaped for scripts",
};
const FILTERS =
  "abs batch capitalize center default d dictsort e escape first float forceescape groupby indent int join last length list lower nl2br reject rejectattr replace reverse round select selectattr slice sort string striptags sum title trim truncate upper urlencode urlize wordcount".split(
    " ",
  );

/** Mistakes that show in the text of a template alone: syntax, unknown names and filters, forbidden filters. */
export function lintTemplate(file: string, text: string): Diagnostic[] {
  let tree: Node;
  try {
    tree = parser.parse(text, [], SYNTAX);
  } catch (cause) {
    // An unclosed block has no line of its own.
    const end = text.trimEnd().split("\n").length - 1;
    const { message, lineno = end, colno = 0 } = cause as { message: string; lineno?: number; colno?: number };
    const reason = message.replace(/^[\s\S]*?Error: /, "").trim();
    return [
      {
        severity: "error",
        code: "template/syntax",
        message: `Not readable as a template: ${reason}.`,
        place: { file, line: lineno + 1, column: colno + 1 },
      },
    ];
  }
  const nodes = everyNode(tree);
  const known = new Set([...NAMES, ...nodes.flatMap(namesDefinedBy)]);
  return nodes.flatMap((node) => mistakesAt(node, file, known));
}

function mistakesAt(node: Node, file: string, known: ReadonlySet<string>): Diagnostic[] {
  const at = { file, line: node.lineno + 1, column: node.colno + 1 };
  const mistake = (code: string, message: string, hint?: string): Diagnostic[] => [
    { severity: "error", code, message, place: at, ...(hint !== undefined && { hint }) },
  ];
  if (node.typename === "Symbol" && !known.has(String(node.value))) {
    return mistake(
      "template/unknown-name",
      `Nothing here is called "${String(node.value)}".`,
      didYouMean(String(node.value), [...known]),
    );
  }
  if (node.typename === "Filter") {
    const filter = String((node.name as Node).value);
    const reason = FORBIDDEN[filter];
    if (reason !== undefined)
      return mistake("template/forbidden-filter", `The filter "${filter}" can't be used: ${reason}.`);
    if (!FILTERS.includes(filter))
      return mistake("template/unknown-filter", `There is no filter "${filter}".`, didYouMean(filter, FILTERS));
  }
  return [];
}

/** Where a field is read by its name, so that a mistake found while rendering gets its line. */
export function placeOfField(file: string, text: string, field: string): Diagnostic["place"] {
  const node = everyNode(parser.parse(text, [], SYNTAX)).find(
    ({ typename, val }) => typename === "LookupVal" && val?.value === field,
  );
  return node === undefined ? undefined : { file, line: node.lineno + 1, column: node.colno + 1 };
}

/** Loop variables, {% set %} targets, macros and their arguments. */
function namesDefinedBy(node: Node): string[] {
  const symbolsIn = (part: unknown): string[] =>
    (isNode(part) ? everyNode(part) : [])
      .filter(({ typename }) => typename === "Symbol")
      .map(({ value }) => String(value));
  const fields = node as unknown as Record<string, unknown>;
  switch (node.typename) {
    case "For":
    case "AsyncEach":
    case "AsyncAll":
      return symbolsIn(node.name);
    case "Set":
      return (fields["targets"] as Node[]).flatMap(symbolsIn);
    case "Macro":
      return [...symbolsIn(node.name), ...symbolsIn(fields["args"])];
    default:
      return [];
  }
}

const isNode = (value: unknown): value is Node => typeof value === "object" && value !== null && "typename" in value;

function everyNode(node: Node): Node[] {
  // A filter's or block's own name is a symbol too, but names nothing in the view.
  const skipped =
    node.typename === "Filter" ||
    node.typename === "Block" ||
    node.typename === "Pair" ||
    node.typename === "KeywordArgs";
  const own = node as unknown as Record<string, unknown>;
  const names = node.fields.filter((field) => !(skipped && (field === "name" || field === "key")));
  const children = [...names.map((field) => own[field]), own["children"]].flat().filter(isNode);
  return [node, ...children.flatMap(everyNode)];
}
