import { placeAt } from "../reading/source.js";
import { didYouMean, listed } from "../reading/suggest.js";
import type { Diagnostic, Place } from "../model/diagnostic.js";
import type { Messages } from "./messages.js";
import { mistake } from "./mistake.js";
import { blockedMarkup } from "./blocked-markup.js";
import { type Node, childrenOf, everyNode, namesDefinedBy, parse, part } from "./syntax-tree.js";
import { TAGS, unclosedTag } from "./tags.js";

/** What a view may hold at its top, and what templates have anyway. */
const NAMES = "page quiz key report deck q t loop super caller range cycler joiner true false none null".split(" ");
/** Built-in filters that a reproducible, escaped page can't use. */
const FORBIDDEN: ReadonlyMap<string, string> = new Map(
  Object.entries({
    safe: "it prints text as HTML; use the fields that are HTML already",
    random: "it draws without a seed",
    dump: "inside a page it is not escaped for scripts",
  }),
);
const FILTERS =
  "abs batch capitalize center default d dictsort e escape first float forceescape groupby indent int join last length list lower nl2br reject rejectattr replace reverse round select selectattr slice sort string striptags sum title trim truncate upper urlencode urlize wordcount".split(
    " ",
  );

/** Another template that one is made with. */
export interface Reference {
  readonly name: string;
  readonly place: Place;
}

export interface Linted {
  readonly wrong: readonly Diagnostic[];
  /** Those that are named outright, and must be there. */
  readonly references: readonly Reference[];
}

/** Mistakes that show in the text of a template alone, whether or not a page ever gets there. */
export function lintTemplate(file: string, text: string, messages: Pick<Messages, "parameters">): Linted {
  let tree: Node;
  try {
    tree = parse(text);
  } catch (cause) {
    return { wrong: [syntaxMistake(file, text, cause as SyntaxTrouble)], references: [] };
  }
  const nodes = everyNode(tree);
  const known = new Set([...NAMES, ...nodes.flatMap(namesDefinedBy)]);
  const at = ({ lineno, colno }: Node): Place => ({ file, line: lineno + 1, column: colno + 1 });
  return {
    wrong: [...nodes.flatMap((node) => mistakesAt(node, at, known, messages)), ...blockedMarkup(file, text)].toSorted(
      byPlace,
    ),
    references: nodes.flatMap((node) => {
      const template = USES.includes(node.typename) ? part(node, "template") : undefined;
      const mayMiss = (node as { ignoreMissing?: boolean }).ignoreMissing === true;
      return template === undefined || template.typename !== "Literal" || mayMiss
        ? []
        : [{ name: String(template.value), place: at(template) }];
    }),
  };
}

const USES = ["Extends", "Include", "Import", "FromImport"];

const byPlace = ({ place: a }: Diagnostic, { place: b }: Diagnostic): number =>
  a!.line - b!.line || a!.column - b!.column;

interface SyntaxTrouble {
  readonly message: string;
  readonly lineno?: number;
  readonly colno?: number;
}

function syntaxMistake(file: string, text: string, { message, lineno, colno }: SyntaxTrouble): Diagnostic {
  const reason = message.replace(/^[\s\S]*?Error: /, "").trim();
  const unknown = /unknown block tag: (\w+)/.exec(reason)?.[1];
  // These count from 1; where the text just ends, there are none.
  const place = lineno === undefined ? undefined : { file, line: lineno, column: colno ?? 1 };
  const open =
    place === undefined
      ? unclosedTag(text)
      : unknown?.startsWith("end")
        ? unclosedTag(textBefore(text, place))
        : undefined;
  if (open !== undefined)
    return mistake(
      "template/unclosed",
      `This {% ${open.tag} %} is never closed.`,
      placeAt(file, text, open.offset),
      `close it with {% end${open.tag} %}`,
    );
  if (unknown?.startsWith("end")) return mistake("template/unopened", `{% ${unknown} %} closes nothing here.`, place);
  if (unknown !== undefined)
    return mistake("template/unknown-tag", `There is no tag {% ${unknown} %}.`, place, didYouMean(unknown, TAGS));
  return mistake(
    "template/syntax",
    `Not readable as a template: ${reason}.`,
    place ?? placeAt(file, text, text.trimEnd().length),
  );
}

const textBefore = (text: string, { line, column }: Place): string => {
  const lines = text.split("\n").slice(0, line);
  const last = lines.pop()!.slice(0, column - 1);
  return [...lines, last.slice(0, last.lastIndexOf("{%"))].join("\n");
};

function mistakesAt(
  node: Node,
  at: (node: Node) => Place,
  known: ReadonlySet<string>,
  messages: Pick<Messages, "parameters">,
): Diagnostic[] {
  switch (node.typename) {
    case "Symbol": {
      const name = String(node.value);
      return known.has(name)
        ? []
        : [
            mistake(
              "template/unknown-name",
              `Nothing here is called "${name}".`,
              at(node),
              didYouMean(name, [...known]),
            ),
          ];
    }
    case "Filter": {
      const filter = String((node.name as Node).value);
      const reason = FORBIDDEN.get(filter);
      if (reason !== undefined)
        return [mistake("template/forbidden-filter", `The filter "${filter}" can't be used: ${reason}.`, at(node))];
      return FILTERS.includes(filter)
        ? []
        : [
            mistake(
              "template/unknown-filter",
              `There is no filter "${filter}".`,
              at(node),
              didYouMean(filter, FILTERS),
            ),
          ];
    }
    case "FunCall":
      return (node.name as Node).value === "t" ? wrongMessage(node, at, messages) : [];
    default:
      return [];
  }
}

/** `t("key", { parameter: … })`, where both are written out. */
function wrongMessage(
  call: Node,
  at: (node: Node) => Place,
  { parameters }: Pick<Messages, "parameters">,
): Diagnostic[] {
  const [key, given] = childrenOf(part(call, "args"));
  if (key === undefined || key.typename !== "Literal") return [];
  const name = String(key.value);
  const wanted = parameters.get(name);
  if (wanted === undefined)
    return [
      mistake(
        "template/unknown-message",
        `There is no message "${name}".`,
        at(key),
        didYouMean(name, [...parameters.keys()]),
      ),
    ];
  const written =
    given === undefined
      ? []
      : given.typename === "Dict"
        ? childrenOf(given).map((pair) => String(part(pair, "key")?.value))
        : null;
  const lacking = written === null ? [] : wanted.filter((one) => !written.includes(one));
  return lacking.length === 0
    ? []
    : [
        mistake(
          "template/message-parameter",
          `The message "${name}" needs ${listed(lacking)}.`,
          at(key),
          `write t("${name}", { ${wanted.map((one) => `${one}: …`).join(", ")} })`,
        ),
      ];
}
