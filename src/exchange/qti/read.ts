import type { Checked } from "../../model/diagnostic.js";
import type { Imported, ImportedItem, Incoming, NotImported } from "../../model/exchange.js";
import { textOfHtml } from "../html.js";
import { type Document, questionFiles, resolvedPath } from "../package.js";
import { LONGEST_PASSAGE, noPassages, type Passages, withPassages } from "../passages.js";
import { noPictures } from "../pictures.js";
import { questionNotes } from "../question-notes.js";
import type { XmlElement } from "../xml.js";
import { attribute, childOf, childrenOf } from "../xml-parts.js";
import { bodyOf, textMarkup } from "./body.js";
import { readItem } from "./item.js";
import { withNamesOf2 } from "./names.js";
import { inOrderOfTests, lostOfTests, missingItems } from "./tests.js";

/** Reads items of QTI 2 or 3, alone or in a package with tests, texts and pictures. */
export function readQti({ name, bytes }: Incoming, isWanted: (root: string) => boolean): Checked<Imported> {
  const found = questionFiles(name, bytes, isWanted);
  if (!found.ok) return found;
  const files = found.value;
  const documents = files.documents.map(({ path, root }): Document => ({ path, root: withNamesOf2(root) }));
  const items: ImportedItem[] = [];
  const left: NotImported[] = [];
  const pictures = noPictures();
  const passages = noPassages();
  const groups = groupsOf(documents, passages);
  let language: string | null = null;
  for (const [i, { path, root }] of inOrderOfTests(documents).entries()) {
    const label = files.isPackage ? `question ${i + 1}, in ${path}` : `question ${i + 1}`;
    const where = { line: root.line, label };
    const notes = questionNotes(pictures, (source) => files.find(path, source));
    const made = readItem(root, notes);
    if ("why" in made) {
      left.push({ where, what: firstWords(root), why: made.why });
      continue;
    }
    const lang = /^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/.exec(attribute(root, "xml:lang") ?? "")?.[0] ?? null;
    language ??= lang;
    const [group] = childrenOf(root, "assessmentStimulusRef").map((ref) =>
      groups.get(resolvedPath(path, attribute(ref, "href") ?? "")),
    );
    const more = { ...(group !== undefined && { group }), ...(lang !== null && lang !== language && { lang }) };
    items.push({ where, name: attribute(root, "identifier"), fields: { ...made.fields, ...more }, lost: notes.lost() });
  }
  for (const href of missingItems(documents))
    left.push({
      where: { line: null, label: "the test" },
      what: href,
      why: "its file is not here, or holds no question",
    });
  const tests = documents.filter(({ root }) => root.name === "assessmentTest");
  const title = (tests.length === 1 ? attribute(tests[0]!.root, "title") : null) ?? files.title;
  const lost = [...new Set(lostOfTests(documents))];
  const value = { title, language, items, ...withPassages(passages), left, lost, pictures: pictures.files };
  return { ok: true, value, warnings: found.warnings };
}

/** Texts that items share, by their paths. */
function groupsOf(documents: readonly Document[], passages: Passages): ReadonlyMap<string, string> {
  return new Map(
    documents.flatMap(({ path, root }) => {
      const body = root.name === "assessmentStimulus" ? childOf(root, "stimulusBody") : null;
      const text = body === null ? "" : textOfHtml(textMarkup(body)).text;
      if (text === "" || text.length > LONGEST_PASSAGE) return [];
      return [[path, passages.take(attribute(root, "identifier") ?? "", attribute(root, "title"), text)] as const];
    }),
  );
}

function firstWords(item: XmlElement): string {
  const body = childOf(item, "itemBody");
  const words =
    body === null
      ? ""
      : textOfHtml(bodyOf(body).html)
          .text.replace(/[\uE000\uE001]|\s+/g, " ")
          .slice(0, 60)
          .toWellFormed()
          .trim();
  return words || (attribute(item, "title") ?? attribute(item, "identifier") ?? "");
}
