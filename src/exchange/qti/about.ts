import { MOST } from "../../bank/most.js";
import { tagsInBank } from "../names.js";
import type { Fields } from "../outcome.js";
import { type Document, resolvedPath } from "../package.js";
import type { QuestionNotes } from "../question-notes.js";
import { quoted } from "../shares.js";
import { topicOf } from "../topic.js";
import type { XmlElement } from "../xml.js";
import { attribute, childOf, childrenOf, textOf, withinOf } from "../xml-parts.js";

/** What a manifest says of its files (Learning Object Metadata, IEEE 1484.12.1), by their paths. */
export const metadataIn = (manifest: Document | null): ReadonlyMap<string, XmlElement> =>
  new Map(
    manifest === null
      ? []
      : withinOf(manifest.root, "resource").flatMap((resource) => {
          const [lom] = withinOf(childOf(resource, "metadata") ?? NOTHING, "lom");
          const path = resolvedPath(manifest.path, attribute(resource, "href") ?? "");
          return lom === undefined ? [] : [[path, lom] as const];
        }),
  );

const NOTHING: XmlElement = { name: "", attributes: new Map(), children: [], line: 0, column: 0 };

/** Keywords are tags, and the path of a discipline is a topic. Other classifications say how a tool files its questions. */
export function aboutItem(lom: XmlElement | undefined, notes: QuestionNotes): Fields {
  if (lom === undefined) return {};
  const keywords = childrenOf(lom, "general").flatMap((one) => childrenOf(one, "keyword").map(wordsOf));
  const paths = childrenOf(lom, "classification")
    .filter((one) => textOf(childOf(childOf(one, "purpose"), "value")).trim() === "discipline")
    .flatMap((one) => childrenOf(one, "taxonPath"))
    .map((path) => childrenOf(path, "taxon").map((taxon) => wordsOf(childOf(taxon, "entry"))));
  const topics = new Set<string>();
  for (const path of paths) {
    const topic = topicOf(path);
    if (topic === null || topics.size === MOST.topics) notes.lose(`the topic ${quoted(path.join("/"))}`);
    else topics.add(topic);
  }
  return {
    ...(topics.size > 0 && { topics: [...topics] }),
    ...tagsInBank(
      keywords.filter((word) => word !== ""),
      notes.lose,
    ),
  };
}

/** The first of its languages. */
const wordsOf = (entry: XmlElement | null): string => textOf(childOf(entry, "string")).replace(/\s+/g, " ").trim();
