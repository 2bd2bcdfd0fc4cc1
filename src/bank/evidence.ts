import { hashOf, locate } from "../article/locate.js";
import { type Selector, selectorsOf } from "../article/selector.js";
import type { ArticleText } from "../article/text.js";
import { LEFT_OUT, type Located } from "../model/article.js";
import type { Bank, Evidence, Item } from "../model/bank.js";
import type { Edit } from "../reading/edit.js";
import type { Finding, Path } from "../reading/finding.js";
import { mayQuote } from "./licence.js";
import { verbatimFindings } from "./verbatim-findings.js";

/** What was found for one piece of evidence. */
export interface EvidenceEntry {
  readonly item: string;
  readonly source: string;
  readonly paragraph: number;
  /** `unavailable`: the text of the source is not here. `unpinned`: only a paragraph is named, and it exists. */
  readonly status: Located["status"] | "unavailable" | "unpinned";
  /** Where it stands, in the terms of the W3C annotation model; words only where the licence lets them be repeated. */
  readonly selectors: readonly Selector[];
}

interface Looked extends EvidenceEntry {
  readonly evidence: Evidence;
  readonly located: Located | null;
  readonly path: Path;
}

/** Texts of sources, by the id that a bank gives them. */
export type SourceTexts = ReadonlyMap<string, ArticleText>;

/** Looks up all evidence of a bank in the texts that are here. */
export const lookUpEvidence = (bank: Bank, texts: SourceTexts): Looked[] =>
  bank.items.flatMap((item, i) =>
    item.evidence.map((evidence, e) => lookUpOne(item, evidence, ["items", i, "evidence", e], bank, texts)),
  );

function lookUpOne(item: Item, evidence: Evidence, path: Path, { sources }: Bank, texts: SourceTexts): Looked {
  const text = texts.get(evidence.source);
  const located = text === undefined ? null : locate(text, evidence);
  const isUnpinned = located?.status === "verified" && evidence.quote === null && evidence.hash === null;
  const status = located === null ? "unavailable" : isUnpinned ? "unpinned" : located.status;
  const quotes = mayQuote(sources.find(({ id }) => id === evidence.source)?.licence ?? "");
  const span = located?.status === "verified" || located?.status === "moved" ? located.span : null;
  const selectors = text === undefined || span === null ? [] : selectorsOf(text, span, quotes);
  const { source, paragraph } = evidence;
  return { item: item.id, source, paragraph, status, selectors, evidence, located, path };
}

/** What is wrong with what was looked up. */
export const evidenceFindings = (bank: Bank, texts: SourceTexts): Finding[] => [
  ...otherTexts(bank, texts),
  ...lookUpEvidence(bank, texts).flatMap((entry) => findingOf(entry)),
  ...[...texts].flatMap(([id, text]) => verbatimFindings(bank, id, text)),
];

function findingOf({ item, source, paragraph, evidence, located, path }: Looked): Finding[] {
  const what = evidence.quote === null ? "evidence" : "quote";
  const where = `The ${what} of item ${JSON.stringify(item)}`;
  switch (located?.status) {
    case undefined:
    case "verified":
      return [];
    case "moved":
      return [
        {
          severity: "warning",
          code: "evidence/moved",
          path: [...path, "paragraph"],
          message: `${where} stands in paragraph ${located.span.paragraph} of ${JSON.stringify(source)}, not in ${paragraph}.`,
          hint: "broadsheet check --fix writes the right number",
        },
      ];
    case "ambiguous":
      return [
        {
          severity: "warning",
          code: "evidence/ambiguous",
          path,
          message: `${where} occurs ${located.spans.length} times in ${JSON.stringify(source)} (${paragraphsOf(located.spans)}).`,
          hint: "quote more words, or add the words before it as prefix: or after it as suffix:",
        },
      ];
    case "missing": {
      const { leftOut, nearest } = located;
      const hint =
        leftOut !== null
          ? `the file has these words, but not in a paragraph of the article (${LEFT_OUT[leftOut]}): quote a paragraph`
          : nearest === null
            ? "read the source again: quote its words exactly, or correct the item"
            : `the nearest words, in paragraph ${nearest.paragraph}, are: ${nearest.text}`;
      return [
        {
          severity: "error",
          code: "evidence/missing",
          path,
          message: `${where} is ${leftOut === null ? "nowhere in" : "in no paragraph of"} ${JSON.stringify(source)}.`,
          hint,
        },
      ];
    }
  }
}

const paragraphsOf = (spans: readonly { readonly paragraph: number }[]): string =>
  spans.length > 5
    ? `paragraphs ${spans
        .slice(0, 5)
        .map(({ paragraph }) => paragraph)
        .join(", ")} …`
    : `paragraphs ${spans.map(({ paragraph }) => paragraph).join(", ")}`;

/** A text may have been corrected since; then each quote decides. */
function otherTexts({ sources }: Bank, texts: SourceTexts): Finding[] {
  return sources.flatMap(({ id, text: pinned }): Finding[] => {
    const text = texts.get(id);
    if (text === undefined || pinned === null || pinned.sha256 === text.sha256) return [];
    return [
      {
        severity: "warning",
        code: "evidence/other-text",
        path: ["sources", id, "text", "sha256"],
        message: `The text of ${JSON.stringify(id)} is not the one that the bank was made from: it has ${text.paragraphs.length} paragraphs and another fingerprint.`,
        hint: `if it is the right one, write sha256: "${text.sha256}", paragraphs: ${text.paragraphs.length}`,
      },
    ];
  });
}

/** Puts right the paragraphs of evidence that has moved. */
export const movedEvidence = (bank: Bank, texts: SourceTexts): Edit[] =>
  lookUpEvidence(bank, texts).flatMap(({ located, path }): Edit[] =>
    located?.status === "moved"
      ? [{ kind: "replace", path: [...path, "paragraph"], value: located.span.paragraph }]
      : [],
  );

/** Pins evidence that gives a quote or only a paragraph, and sources without a fingerprint. */
export const pinnedHashes = (bank: Bank, texts: SourceTexts): Edit[] => [
  ...bank.sources.flatMap(({ id, text: pinned }): Edit[] => {
    const text = texts.get(id);
    if (text === undefined || pinned !== null) return [];
    const value = `{ "sha256": "${text.sha256}", "paragraphs": ${text.paragraphs.length} }`;
    return [{ kind: "add", path: ["sources", id, "licence"], field: "text", value }];
  }),
  ...lookUpEvidence(bank, texts).flatMap(({ located, evidence, path }): Edit[] => {
    if (evidence.hash !== null || located?.status !== "verified") return [];
    const { paragraph, start, end } = located.span;
    const span = [...texts.get(evidence.source)!.paragraphs[paragraph - 1]!].slice(start, end).join("");
    return [{ kind: "add", path: [...path, "paragraph"], field: "hash", value: JSON.stringify(hashOf(span)) }];
  }),
];

/** The sources that a bank quotes although their licence does not let it. */
export const forbiddenQuotes = ({ items, sources }: Bank): Finding[] =>
  items.flatMap((item, i) =>
    item.evidence.flatMap(({ source, quote }, e): Finding[] => {
      const licence = sources.find(({ id }) => id === source)?.licence;
      if (quote === null || licence === undefined || mayQuote(licence)) return [];
      return [
        {
          severity: "info",
          code: "evidence/quoted",
          path: ["items", i, "evidence", e, "quote"],
          message: `Item ${JSON.stringify(item.id)} repeats words of ${JSON.stringify(source)}, which is ${licence}; they stay out of what is built.`,
          hint: "to publish the bank itself, pin them with broadsheet evidence and delete the quote",
        },
      ];
    }),
  );
