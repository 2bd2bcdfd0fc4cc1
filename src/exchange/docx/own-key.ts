import type { Imported, ImportedItem } from "../../model/exchange.js";
import { firstWords, gathering } from "../gathered.js";
import { textOfHtml } from "../html.js";
import { noPassages, withPassages } from "../passages.js";
import { isNone, noneLost } from "./not-attempted.js";
import type { Counter } from "./numbering.js";
import { type OwnQuestion, ownFields, ownQuestion } from "./own-question.js";
import { primaryOf } from "../../text/direction.js";
import { languageIn, plain, readAnswer, readReason, stemHtml, styled, without } from "./own-runs.js";
import type { WordParagraph, WordRun } from "./paragraphs.js";
import { htmlOf } from "./runs-html.js";

/** Styles that only a key of ours begins with. */
const BEGINS = new Set(["teacher copy", "key title"]);
export const beginsKey = ({ style }: WordParagraph): boolean => BEGINS.has(style);

/** What a key holds beside questions, and no bank has or a bank has elsewhere. */
const BESIDE = new Set(["teacher copy", "subtitle", "title", "facts", "key title", "key row", "header", "footer"]);

/** A question while its paragraphs come, and what stands around it. */
interface Open {
  readonly question: OwnQuestion;
  readonly lost: Set<string>;
  readonly fields: Record<string, unknown>;
  name: string | null;
  media: object | null;
  language: string | null;
}

export type TakenPicture = { readonly media: object } | { readonly why: string };
type TakePicture = (relation: string, alt: string) => TakenPicture;

/** A key while its paragraphs come. */
export interface OwnKey {
  readonly add: (paragraph: WordParagraph) => void;
  readonly end: (title: string | null) => Imported;
}

/** Reads a key that was made here by the styles of its paragraphs: what it looks like in words is nobody's guess. */
export function ownKey(counter: Counter, language: string | null, takePicture: TakePicture): OwnKey {
  const found = gathering();
  const passages = noPassages();
  const more: (Open | null)[] = [];
  const lost = new Set<string>();
  let open: Open | null = null;
  let passage: { title: string; texts: string[]; count: number; id: string | null } | null = null;

  const finish = (): void => {
    if (open === null) return;
    const { question, lost: less, fields } = open;
    const { language: own } = open;
    if (own !== null && primaryOf(own) !== primaryOf(language ?? "")) fields["lang"] = own;
    const made = ownFields(question, (what) => void less.add(what));
    const what = textOfHtml(question.stem.join(" ")).text;
    found.add(
      null,
      open.name === null ? null : { id: open.name },
      what,
      "why" in made ? made : { fields: { ...made.fields, ...fields }, lost: [...less] },
    );
    if (!("why" in made)) more.push(open);
    open = null;
  };

  function begin(runs: readonly WordRun[]): void {
    finish();
    open = { question: ownQuestion(), lost: new Set(), fields: {}, name: null, media: null, language: null };
    const points = /\d+(?:[.,]\d+)?/.exec(plain(styled(runs, "points")))?.[0] ?? "1";
    if (points !== "1") open.fields["points"] = Number(points.replace(",", "."));
    const said = without(runs, "points");
    open.language = languageIn(without(said, "gap", "gap hint"));
    if (passage !== null && passage.count > 0) {
      passage.count -= 1;
      passage.id ??= passages.take("passage", passage.title || null, passage.texts.join("\n\n"));
      open.fields["group"] = passage.id;
    }
    open.question.stem.push(stemHtml(said, open.question, open.lost));
  }

  function below({ style, list, runs, pictures }: WordParagraph, of: Open): void {
    const { question, lost: less } = of;
    const marker = list === null ? null : counter.next(list.list, list.level);
    const html = htmlOf(runs).replaceAll("\t", " ");
    switch (style) {
      case "question text":
        question.stem.push(html);
        break;
      case "statement":
        if (marker !== null) question.markers.push(marker);
        else if (runs[0]?.style === "marker") question.markers.push(runs[0].text.trim());
        // What is asked of statements is said in words of ours.
        if (question.markers.length > 0) of.language = languageIn(without(runs, "marker"));
        question.stem.push(marker === null ? html : `${marker} ${html}`);
        break;
      case "hint":
        question.hasHint = true;
        break;
      case "answer line":
        question.lines += 1;
        break;
      case "true or false":
      case "option":
        question.isTruth ||= style === "true or false";
        if (isNone(plain(runs))) less.add(noneLost(plain(runs)));
        else question.options.push({ html, isRight: runs.some((run) => run.style === "right answer") });
        break;
      case "pair":
        question.lefts.push(html);
        break;
      case "place":
        question.hasPlaces = true;
        break;
      case "cell":
        // Lists that codes name stand side by side.
        if (marker !== null) {
          question.markers.push(marker);
          question.stem.push(`${marker} ${html}`);
        }
        break;
      case "answer":
        readAnswer(runs, question, less);
        break;
      case "correction":
        question.correction = htmlOf(without(runs, "label")).trim();
        break;
      case "explanation":
        question.explanation.push(html);
        break;
      case "reason":
        readReason(runs, question, less);
        break;
      case "reference":
        less.add("the sources and days of its answer");
        break;
      case "caption":
        less.add("who its picture is by");
        break;
      case "picture":
        if (pictures.length === 0) less.add(`its picture, described as ${JSON.stringify(plain(runs))}`);
        break;
      default:
        if (plain(runs).trim() !== "")
          less.add(
            `what stands in it in the style ${JSON.stringify(style || "normal")}: ${JSON.stringify(firstWords(plain(runs)))}`,
          );
    }
  }

  return {
    add(paragraph) {
      const { style, runs, pictures } = paragraph;
      if (style === "question") {
        // The numbers of a list go on, whoever looks at them.
        if (paragraph.list !== null) counter.next(paragraph.list.list, paragraph.list.level);
        begin(runs);
      } else if (style === "passage note") {
        finish();
        passage = { title: "", texts: [], count: Number(/\d+/.exec(plain(runs))?.[0] ?? 1), id: null };
      } else if (style === "passage title" || style === "passage") {
        finish();
        passage ??= { title: "", texts: [], count: 1, id: null };
        const { text, lost: less } = textOfHtml(htmlOf(runs));
        for (const one of less) lost.add(one);
        if (style === "passage") passage.texts.push(text);
        else passage.title = text;
      } else if (style === "item name") {
        if (open !== null) open.name = plain(runs).trim() || null;
      } else if (style === "heading 1") {
        finish();
        lost.add(`the heading ${JSON.stringify(plain(without(runs, "points")).trim())}`);
      } else if (BESIDE.has(style)) finish();
      else if (open !== null) below(paragraph, open);
      else if (plain(runs).trim() !== "")
        lost.add(`what stands before its questions: ${JSON.stringify(firstWords(plain(runs)))}`);
      for (const { relation, alt } of open === null ? [] : pictures) show(open!, takePicture(relation, alt));
    },
    end(title) {
      finish();
      const { items, ...rest } = found.end({ title, language });
      return {
        ...rest,
        ...withPassages(passages),
        items: items.map((item, i): ImportedItem => {
          const media = more[i]!.media;
          return media === null ? item : { ...item, fields: { ...item.fields, media } };
        }),
        lost: [...lost],
      };
    },
  };
}

function show(open: Open, taken: TakenPicture): void {
  if ("why" in taken) open.lost.add(`a picture: ${taken.why}`);
  else if (open.media === null) open.media = taken.media;
  else open.lost.add("a second picture");
}
