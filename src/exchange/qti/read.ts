import type { Checked } from "../../model/diagnostic.js";
import type { Imported, ImportedItem, Incoming, NotImported } from "../../model/exchange.js";
import { isLanguageTag } from "../../bank/language-tag.js";
import { textOfHtml, textOfPlain } from "../html.js";
import { headed } from "../in-front.js";
import { type Document, questionFiles, resolvedPath } from "../package.js";
import { LONGEST_PASSAGE, noPassages, type Passages, withPassages } from "../passages.js";
import { nameInPackage } from "../names.js";
import { noPictures } from "../pictures.js";
import { questionNotes } from "../question-notes.js";
import type { XmlElement } from "../xml.js";
import { attribute, childOf, childrenOf } from "../xml-parts.js";
import { aboutItem, metadataIn } from "./about.js";
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
  const metadata = metadataIn(files.manifest);
  const language = languageOf(documents);
  for (const [i, { path, root }] of inOrderOfTests(documents).entries()) {
    const label = files.isPackage ? `question ${i + 1}, in ${path}` : `question ${i + 1}`;
    const where = { line: root.line, label };
    const notes = questionNotes(pictures, (source) => files.find(path, source));
    const [group] = childrenOf(root, "assessmentStimulusRef").map((ref) =>
      groups.get(resolvedPath(path, attribute(ref, "href") ?? "")),
    );
    const made = readItem(root, notes, group === undefined ? passages : null);
    if ("why" in made) {
      left.push({ where, what: firstWords(root), why: made.why });
      continue;
    }
    const lang = langOf(root);
    const more = {
      ...aboutItem(metadata.get(path), notes),
      ...(group !== undefined && { group }),
      ...(lang !== null && lang !== language && { lang }),
    };
    const named = nameInPackage(attribute(root, "identifier"));
    items.push({ where, ...named, fields: { ...made.fields, ...more }, lost: notes.lost() });
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

function langOf(root: XmlElement): string | null {
  const written = attribute(root, "xml:lang") ?? "";
  return isLanguageTag(written) ? written : null;
}

/** The language of most items and texts; of several the first. */
function languageOf(documents: readonly Document[]): string | null {
  const counts = new Map<string, number>();
  for (const { root } of documents) {
    const lang = langOf(root);
    if (lang !== null) counts.set(lang, (counts.get(lang) ?? 0) + 1);
  }
  return [...counts].toSorted(([, one], [, other]) => other - one)[0]?.[0] ?? null;
}

/** Texts that items share, by their paths. */
function groupsOf(documents: readonly Document[], passages: Passages): ReadonlyMap<string, string> {
  return new Map(
    documents.flatMap(({ path, root }) => {
      const body = root.name === "assessmentStimulus" ? childOf(root, "stimulusBody") : null;
      if (body === null) return [];
      const html = textMarkup(body).trim();
      const title = titleOf(root);
      const { title: heading, words, html: rest } = headed(html);
      const isHeaded = heading !== null && words === title;
      const { text } = textOfHtml(isHeaded ? rest : html);
      if (text === "" || text.length > LONGEST_PASSAGE) return [];
      const named = isHeaded ? heading : title === null ? null : textOfPlain(title).text;
      return [[path, passages.take(nameOf(root), named, text)] as const];
    }),
  );
}

/** Identifiers of our packages begin with what they name, and end with a number. */
const nameOf = (stimulus: XmlElement): string =>
  (attribute(stimulus, "identifier") ?? "").replace(/^s_(.+)_\d+$/, "$1");

/** Every text has to have one: where that only repeats its name it says nothing. */
function titleOf(stimulus: XmlElement): string | null {
  const title = attribute(stimulus, "title")?.replace(/\s+/g, " ") ?? "";
  return title === "" || title === nameOf(stimulus) ? null : title;
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
