import { plain } from "../../text/inline.js";
import type { ExportedQuestion } from "../exports/exported.js";
import type { Exported, Saying } from "../exports/kinds.js";
import { gapped } from "../exports/gapped.js";
import type { Xml } from "../exports/xml.js";
import { asXml, xhtml } from "../exports/xhtml.js";
import { element } from "../exports/xml.js";
import { gapIdentifier, optionIdentifier } from "./asked.js";
import type { Dialect } from "./dialect.js";

/** What a question asks, to be answered where it stands. */
export function interactions(
  { asks, stem, shuffleThere: shuffle }: ExportedQuestion,
  kit: Saying,
  qti: Dialect,
): Xml[] {
  const prompt = qti.element("prompt", {}, xhtml(stem));
  const responseIdentifier = "RESPONSE";
  const choices = (texts: readonly { readonly text: string; readonly isPinned?: boolean }[]): Xml[] =>
    texts.map(({ text, isPinned = false }, i) =>
      qti.element(
        "simpleChoice",
        { identifier: optionIdentifier(i), fixed: isPinned && shuffle ? true : null },
        xhtml(text),
      ),
    );
  switch (asks.kind) {
    case "choice":
      return [
        qti.block("choiceInteraction", { responseIdentifier, shuffle, maxChoices: 1 }, [
          prompt,
          ...choices(asks.options),
        ]),
      ];
    case "multiple":
      // 0: as many as anybody likes. The number of right ones would give something away.
      return [
        qti.block("choiceInteraction", { responseIdentifier, shuffle, maxChoices: 0 }, [
          prompt,
          ...choices(asks.options),
        ]),
      ];
    case "true-false":
      return [
        qti.block("choiceInteraction", { responseIdentifier, shuffle: false, maxChoices: 1 }, [
          prompt,
          ...choices([{ text: kit.t("true") }, { text: kit.t("false") }]),
        ]),
      ];
    case "ordering":
      return [
        qti.block("orderInteraction", { responseIdentifier, shuffle }, [
          prompt,
          ...choices(asks.shown.map((step) => ({ text: asks.steps[step]! }))),
        ]),
      ];
    case "matching":
      return [
        qti.block("matchInteraction", { responseIdentifier, shuffle, maxAssociations: asks.pairs.length }, [
          prompt,
          matchSet(
            "L",
            asks.pairs.map(({ left }) => ({ text: left, uses: 1 })),
            qti,
          ),
          matchSet(
            "R",
            asks.rights.map((text) => ({ text, uses: usesOf(text, asks.pairs) })),
            qti,
          ),
        ]),
      ];
    case "short":
      return [element("p", {}, xhtml(stem)), element("p", {}, entry(responseIdentifier, null, qti))];
    case "numeric":
      return [
        element("p", {}, xhtml(stem)),
        element("p", {}, entry(responseIdentifier, null, qti), asks.unit === null ? null : ` ${asks.unit}`),
      ];
    case "open":
      return [
        qti.block("extendedTextInteraction", { responseIdentifier, expectedLines: asks.lines }, [prompt]),
        ...forScorers(asks, qti),
      ];
    case "cloze": {
      const inside = gapped(asks.segments, ({ hint }, place) => entry(gapIdentifier(place), hint, qti).source);
      return [element("p", {}, asXml(inside))];
    }
  }
}

/** What whoever marks it has beside it, and no candidate. */
function forScorers({ answer, rubric }: Extract<Exported, { readonly kind: "open" }>, qti: Dialect): Xml[] {
  const content = [
    ...(answer === null ? [] : [element("p", {}, xhtml(answer))]),
    ...(rubric.length === 0
      ? []
      : [element("ul", {}, ...rubric.map((one) => element("li", {}, `${one.points}: `, xhtml(one.for))))]),
  ];
  if (content.length === 0) return [];
  return qti.version === "3.0"
    ? [qti.block("rubricBlock", { use: "scoring", view: "scorer" }, [qti.block("contentBody", {}, content)])]
    : [qti.block("rubricBlock", { view: "scorer" }, content)];
}

/** A wrong one may be chosen as often as a right one. */
const usesOf = (text: string, pairs: readonly { readonly right: string }[]): number =>
  Math.max(1, pairs.filter(({ right }) => right === text).length);

const matchSet = (
  letter: string,
  entries: readonly { readonly text: string; readonly uses: number }[],
  qti: Dialect,
): Xml =>
  qti.block(
    "simpleMatchSet",
    {},
    entries.map(({ text, uses }, i) =>
      qti.element("simpleAssociableChoice", { identifier: `${letter}${i + 1}`, matchMax: uses }, xhtml(text)),
    ),
  );

/** Fields look alike, or their widths would tell long answers from short ones. */
const LENGTH = 20;

const entry = (responseIdentifier: string, placeholderText: string | null, qti: Dialect): Xml =>
  qti.element("textEntryInteraction", {
    responseIdentifier,
    expectedLength: LENGTH,
    placeholderText: placeholderText === null ? null : plain(placeholderText),
  });
