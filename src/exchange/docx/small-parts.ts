import { hear } from "./xml-events.js";

/** Files of the package by the names of relations; none of those that lead out of it. */
export function relationsOf(bytes: Uint8Array | null): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  if (bytes === null) return found;
  hear(bytes, {
    open(name, attribute) {
      const [id, target] = [attribute("Id"), attribute("Target")];
      if (name !== "Relationship" || id === null || target === null || attribute("TargetMode") === "External") return;
      found.set(id, target.startsWith("/") ? target.slice(1) : `word/${target}`);
    },
    text() {},
    close() {},
  });
  return found;
}

/** What `docProps/core.xml` says of the language. */
export function languageOf(bytes: Uint8Array): string | null {
  let [isHere, language] = [false, ""];
  hear(bytes, {
    open: (name) => void (isHere = name === "language"),
    text: (text) => void (language += isHere ? text : ""),
    close: () => void (isHere = false),
  });
  return language.trim() || null;
}
