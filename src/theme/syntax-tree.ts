import nunjucks from "nunjucks";
import { SYNTAX } from "./syntax.js";

/** The part of nunjucks' syntax tree that is looked at. Lines and columns count from 0. */
export interface Node {
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

/** @throws nunjucks' own error, with `lineno` and `colno` for most */
export const parse = (text: string): Node => parser.parse(text, [], SYNTAX);

const isNode = (value: unknown): value is Node => typeof value === "object" && value !== null && "typename" in value;

/** A field of a node that is a node too. */
export function part(node: Node, field: string): Node | undefined {
  const value = (node as unknown as Record<string, unknown>)[field];
  return isNode(value) ? value : undefined;
}

/** What stands in a list of arguments or names. */
export const childrenOf = (node: Node | undefined): readonly Node[] =>
  ((node as { children?: readonly unknown[] } | undefined)?.children ?? []).filter(isNode);

/** A node and all that is in it, but for names that name nothing in the view: of filters, blocks, arguments. */
export function everyNode(node: Node): Node[] {
  const skipped = ["Filter", "Block", "Pair", "KeywordArgs"].includes(node.typename);
  const own = node as unknown as Record<string, unknown>;
  const names = node.fields.filter((field) => !(skipped && (field === "name" || field === "key")));
  const parts = new Set([...names, "children"]);
  const children = [...parts].flatMap((field) => own[field]).filter(isNode);
  return [node, ...children.flatMap(everyNode)];
}

/** Loop variables, {% set %} targets, imported names, macros and their arguments. */
export function namesDefinedBy(node: Node): string[] {
  const symbolsIn = (found: unknown): string[] =>
    (isNode(found) ? everyNode(found) : [])
      .filter(({ typename }) => typename === "Symbol")
      .map(({ value }) => String(value));
  const fields = node as unknown as Record<string, unknown>;
  switch (node.typename) {
    case "For":
      return symbolsIn(node.name);
    case "Set":
      return (fields["targets"] as Node[]).flatMap(symbolsIn);
    case "Import":
      return symbolsIn(fields["target"]);
    case "FromImport":
      return childrenOf(part(node, "names")).flatMap((one) => symbolsIn(part(one, "value") ?? one));
    case "Macro":
    case "Caller":
      return [...symbolsIn(node.name), ...argumentNames(childrenOf(part(node, "args")))];
    default:
      return [];
  }
}

/** Plain arguments, and those with a default. */
const argumentNames = (args: readonly Node[]): string[] =>
  args.flatMap((one) =>
    one.typename === "Symbol"
      ? [String(one.value)]
      : childrenOf(one).flatMap((pair) => String(part(pair, "key")?.value ?? "")),
  );
