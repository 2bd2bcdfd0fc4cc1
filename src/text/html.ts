import { ENTITIES } from "./entities.js";

/** A piece of a field's HTML, with its entities read. */
export type Piece =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "open"; readonly tag: string; readonly attributes: string }
  | { readonly kind: "close"; readonly tag: string };

/** A comment, a tag, an entity, or text. Whatever is none of the first three is text: nothing can be malformed. */
const PIECE =
  /<!--.*?(?:-->|$)|<(\/?)([a-z][a-z0-9]*)((?:\s+[^\s<>"'=]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s<>"']*))?)*)\s*\/?>|&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z][a-z0-9]{1,7}));|[^<&]+|[<&]/gis;

/** Goes through a field, leaving out comments and what stands in scripts and styles. No two texts follow each other. */
export function* pieces(html: string): Iterable<Piece> {
  let hidden: string | null = null;
  let text = "";
  for (const [whole, slash, name, attributes = "", decimal, hex, entity] of html.matchAll(PIECE)) {
    if (whole.startsWith("<!--")) continue;
    if (name === undefined) {
      if (hidden === null) text += character(decimal, hex) ?? (entity && ENTITIES.get(entity)) ?? whole;
      continue;
    }
    if (text !== "") yield { kind: "text", text };
    text = "";
    const tag = name.toLowerCase();
    if (hidden !== null) {
      if (slash === "/" && tag === hidden) hidden = null;
    } else if (slash !== "/" && (tag === "script" || tag === "style")) hidden = tag;
    else if (slash === "/") yield { kind: "close", tag };
    else yield { kind: "open", tag, attributes };
  }
  if (text !== "") yield { kind: "text", text };
}

const ENTITY = /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z][a-z0-9]{1,7}));/gi;

/** A text in which only entities are written as in HTML, and angle brackets stand for themselves. */
export const withoutEntities = (text: string): string =>
  text
    .replace(
      ENTITY,
      (whole, decimal?: string, hex?: string, entity?: string) =>
        character(decimal, hex) ?? (entity && ENTITIES.get(entity)) ?? whole,
    )
    .toWellFormed();

function character(decimal: string | undefined, hex: string | undefined): string | undefined {
  if (decimal === undefined && hex === undefined) return undefined;
  const code = decimal === undefined ? Number.parseInt(hex!, 16) : Number(decimal);
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : "\uFFFD";
}

/** What an attribute says; null where there is none of that name. */
export function attributeOf(attributes: string, name: string): string | null {
  const found = new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|(\\S+))`, "i").exec(attributes);
  const written = found?.[1] ?? found?.[2] ?? found?.[3];
  if (written === undefined) return null;
  return [...pieces(written)].map((piece) => (piece.kind === "text" ? piece.text : "")).join("");
}
