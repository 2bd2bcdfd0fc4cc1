import { directionOf } from "../../text/direction.js";
import type { Artefact, HeldBytes } from "../../model/artefact.js";
import type { Item, Option } from "../../model/bank.js";
import type { Paper, Question } from "../../model/paper.js";
import { fileName } from "../file-name.js";
import type { Kit } from "../format.js";
import { memo } from "../memo.js";
import { Markup } from "./markup.js";
import { pageView } from "./page.js";
import type { QuestionView } from "./question-view.js";
import { richHtml } from "./rich.js";
import { type Stencil, bytes, escape, hole, stencil } from "./stencil.js";

/** How a page shows a paper. */
export interface PaperPage {
  /** `exam` for `exam.njk` and `exam-B.html`. */
  readonly name: string;
  /** The message that is its title. */
  readonly title: "practice_title" | "exam_title";
  readonly script: string | null;
  /** The articles, where the page may name them. */
  readonly showsSources: boolean;
  /** Whether options differ in nothing but letter and text: then their order is filled in, not rendered anew. */
  readonly optionsLookAlike: boolean;
  readonly view: (question: Question, paper: Paper) => QuestionView;
}

/**
 * Pages of papers. A question is rendered once for each order of its options, by a template that can't see
 * the paper, and the page around the questions once for each shape; a page is then put together from bytes.
 * A template of the user's own may look at anything, so it is rendered for every paper.
 */
export function paperPages(page: PaperPage, kit: Kit): (paper: Paper) => readonly Artefact[] {
  const make = kit.builtIn ? filledPages(page, kit) : renderedPages(page, kit);
  return (paper) => [{ path: fileName(page.name, paper, "html"), mediaType: "text/html", content: make(paper) }];
}

/** Each page rendered whole, with each of its questions. */
const renderedPages = (page: PaperPage, kit: Kit) => (paper: Paper) =>
  kit.render(
    `${page.name}.njk`,
    viewOf(page, kit, paper, paper, (question) => {
      const q = page.view(question, paper);
      return { ...q, html: new Markup(kit.render(`items/${q.type}.njk`, { q })) };
    }),
  );

/** Pages put together from bytes. */
function filledPages(page: PaperPage, kit: Kit): (paper: Paper) => HeldBytes {
  const questionHtml = fragments(page, kit);
  const shells: { readonly of: Paper; readonly shell: Stencil }[] = [];

  const shellOf = (paper: Paper): Stencil => {
    const known = shells.find(({ of }) => isShapedLike(of, paper));
    if (known !== undefined) return known.shell;
    const shell = shellAround(page, kit, paper);
    shells.push({ of: paper, shell });
    return shell;
  };
  return (paper) => {
    const { pieces, holes } = shellOf(paper);
    const questions = paper.sections.flatMap((section) => section.questions);
    const [code, form] = [paper.code, paper.form ?? ""].map((name) => bytes(escape(name))) as [string, string];
    let html = pieces[0]!;
    for (let i = 0; i < holes.length; i += 1) {
      const name = holes[i]!;
      if (name === "code") html += code;
      else if (name === "form") html += form;
      else html += questionHtml(questions[Number(name)]!, paper);
      html += pieces[i + 1]!;
    }
    return { latin1: html };
  };
}

/** The page of a paper with holes for its names, and one for each question by its place. */
function shellAround(page: PaperPage, kit: Kit, paper: Paper): Stencil {
  const names = { form: paper.form === null ? null : hole("form"), code: hole("code") };
  let place = 0;
  const view = viewOf(page, kit, paper, names, () => ({ number: 0, html: new Markup(hole(String(place++))) }));
  return stencil(kit.render(`${page.name}.njk`, view));
}

function viewOf(
  page: PaperPage,
  kit: Kit,
  paper: Paper,
  { form, code }: Pick<Paper, "form" | "code">,
  questionView: (question: Question) => object,
) {
  const title = form === null ? paper.title : kit.t("title_with_form", { title: paper.title, form });
  return {
    page: pageView(kit, kit.t(page.title, { title }), page.name, page.script),
    quiz: {
      title: paper.title,
      lang: paper.language,
      dir: directionOf(paper.language),
      form,
      code,
      date: paper.date,
      minutes: paper.minutes,
      count: paper.sections.reduce((sum, { questions: { length } }) => sum + length, 0),
      points: paper.points,
      sources: page.showsSources ? paper.sources.map(sourceView) : [],
      sections: paper.sections.map((section) => ({
        title: section.title,
        points: section.points,
        questions: section.questions.map(questionView),
      })),
    },
  };
}

const sourceView = ({ title, publisher, published, url }: Paper["sources"][number]) => ({
  title,
  publisher,
  published,
  url,
});

/**
 * Whether two papers of one exam have the same page around their questions, but for what is filled in: candidates may
 * have other times and larger type, nothing else.
 */
const isShapedLike = (one: Paper, other: Paper): boolean =>
  (one.form === null) === (other.form === null) &&
  one.title === other.title &&
  one.language === other.language &&
  one.date === other.date &&
  one.minutes === other.minutes &&
  one.points === other.points &&
  one.sections.length === other.sections.length &&
  one.sections.every(({ title, points, questions }, i) => {
    const section = other.sections[i]!;
    return title === section.title && points === section.points && questions.length === section.questions.length;
  });

/**
 * The bytes of a question. Its template is rendered once for every order of its options, or once for all of
 * them, where options look alike: then their texts are filled in.
 */
function fragments(page: PaperPage, kit: Kit): (question: Question, paper: Paper) => string {
  const known = new Map<Item, Map<string, Fragment>>();

  const render = (question: Question, paper: Paper): Fragment => {
    const view = page.view(question, paper);
    const fillsTexts = page.optionsLookAlike && question.options.length > 0;
    const q = {
      ...view,
      number: new Markup(hole("number")),
      options: fillsTexts ? view.options.map((option, i) => ({ ...option, text: hole(String(i)) })) : view.options,
    };
    const { pieces, holes } = stencil(kit.render(`items/${q.type}.njk`, { q }));
    const options = question.options.map(({ option }) => option);
    return {
      pieces,
      slots: holes.map((name) => (name === "number" ? NUMBER : Number(name))),
      options,
      texts: options.map(({ text }) => bytes(richHtml(text))),
    };
  };

  return (question, paper) => {
    const orders = memo(known, question.item, () => new Map<string, Fragment>());
    const name = `${question.passage?.count ?? 0}${page.optionsLookAlike ? "" : orderOf(question.options)}`;
    const { pieces, slots, options, texts } = orders.get(name) ?? memo(orders, name, () => render(question, paper));
    let html = pieces[0]!;
    for (let i = 0; i < slots.length; i += 1) {
      const slot = slots[i]!;
      html += slot === NUMBER ? String(question.number) : texts[options.indexOf(question.options[slot]!.option)]!;
      html += pieces[i + 1]!;
    }
    return html;
  };
}

/** A question's stencil, its holes told apart by number: this is read many million times. */
interface Fragment {
  readonly pieces: readonly string[];
  /** Which option's text goes between two pieces, or NUMBER. */
  readonly slots: readonly number[];
  /** The item's options in any order, and their texts as bytes. */
  readonly options: readonly Option[];
  readonly texts: readonly string[];
}

const NUMBER = -1;

/** A name for options in this order. */
const orderOf = (options: Question["options"]): string => options.map(({ option }) => option.text).join("\uFDD2");
