import { hear } from "./xml-events.js";

/** A style as far as questions need it. */
interface WordStyle {
  /** In lower case, as Word itself compares them. */
  readonly name: string;
  readonly list: ListPlace | null;
}

/** The place of a paragraph in a list. */
export interface ListPlace {
  readonly list: string;
  readonly level: number;
}

export interface WordStyles {
  readonly byId: ReadonlyMap<string, WordStyle>;
  /** Of the document; null where it does not say. */
  readonly language: string | null;
}

/** `word/styles.xml`. */
export function readStyles(bytes: Uint8Array): WordStyles {
  const found = new Map<string, { name: string; basedOn: string | null; list: string | null; level: number | null }>();
  let style: { name: string; basedOn: string | null; list: string | null; level: number | null } | null = null;
  let isDefault = false;
  let language: string | null = null;
  hear(bytes, {
    open(name, attribute) {
      const value = attribute("w:val");
      if (name === "docDefaults") isDefault = true;
      if (name === "lang" && isDefault && language === null)
        language = value ?? attribute("w:bidi") ?? attribute("w:eastAsia");
      if (name === "style") {
        style = { name: "", basedOn: null, list: null, level: null };
        const id = attribute("w:styleId");
        if (id !== null) found.set(id, style);
      }
      if (style === null) return;
      if (name === "name") style.name = (value ?? "").toLowerCase();
      if (name === "basedOn") style.basedOn = value;
      if (name === "numId") style.list = value;
      if (name === "ilvl") style.level = Number(value);
    },
    text() {},
    close(name) {
      if (name === "style") style = null;
      if (name === "docDefaults") isDefault = false;
    },
  });
  const byId = new Map<string, WordStyle>();
  for (const [id, { name }] of found) {
    let list: string | null = null;
    let level: number | null = null;
    // Styles that are based on each other in a circle end here, too.
    for (let at: string | null = id, steps = 0; at !== null && steps < 20; steps += 1) {
      const one = found.get(at);
      if (one === undefined) break;
      list ??= one.list;
      level ??= one.level;
      at = one.basedOn;
    }
    byId.set(id, { name, list: list === null ? null : { list, level: level ?? 0 } });
  }
  return { byId, language };
}
