import type { ExportedQuestion } from "../exports/exported.js";
import { type Xml, element } from "../exports/xml.js";

/**
 * What a question is about, as Learning Object Metadata (IEEE 1484.12.1), which packages of QTI keep beside each of their
 * files: tags are keywords (1.5), a topic is a path in a classification (9.2). Null where it has neither.
 */
export function aboutQuestion({ topics, tags }: ExportedQuestion): Xml | null {
  if (topics.length === 0 && tags.length === 0) return null;
  const general = tags.length === 0 ? null : lom("general", ...tags.map((tag) => lom("keyword", words(tag))));
  const classification =
    topics.length === 0
      ? null
      : lom(
          "classification",
          lom("purpose", lom("source", "LOMv1.0"), lom("value", "discipline")),
          ...topics.map((topic) =>
            lom("taxonPath", ...topic.split("/").map((step) => lom("taxon", lom("entry", words(step))))),
          ),
        );
  const all = element("imsmd:lom", { "xmlns:imsmd": "http://ltsc.ieee.org/xsd/LOM" }, general, classification);
  return element("metadata", {}, all);
}

const lom = (name: string, ...content: Parameters<typeof element>[2][]): Xml =>
  element(`imsmd:${name}`, {}, ...content);

/** In no language: they are written in letters that any has. */
const words = (text: string): Xml => element("imsmd:string", { language: "x-none" }, text);
