import { directionOf } from "../../text/direction.js";
import { pointsShown } from "../../marking/marks.js";
import type { Artefact, HeldBytes } from "../../model/artefact.js";
import type { Item } from "../../model/bank.js";
import type { Credit } from "../../model/marking.js";
import type { Paper, Question } from "../../model/paper.js";
import { fileName } from "../file-name.js";
import type { Kit } from "../format.js";
import { Markup } from "./markup.js";
import { markingView } from "./marking-view.js";
import { hasOpen, openStyle } from "./open-questions.js";
import { pageView } from "./page.js";
import { hasTruths } from "./statements.js";
import { type Stencil, bytes, escape, hole, stencil } from "./stencil.js";
import { type QuestionPage, fragments } from "./question-html.js";

/** How a page shows a paper. */
export interface PaperPage extends QuestionPage {
  /** `exam` for `exam.njk` and `exam-B.html`. */
  readonly name: string;
  /** The message that is its title. */
  readonly title: "practice_title" | "exam_title";
  readonly script: (paper: Paper) => string;
  /** The articles, where the page may name them. */
  readonly showsSources: boolean;
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
  const shells: { readonly of: Paper; readonly rule: string; readonly shell: Stencil }[] = [];

  const shellOf = (paper: Paper): Stencil => {
    const rule = ruleOf(paper);
    const known = shells.find((one) => one.rule === rule && isShapedLike(one.of, paper));
    if (known !== undefined) return known.shell;
    const shell = shellAround(page, kit, paper);
    shells.push({ of: paper, rule, shell });
    return shell;
  };
  /** What a page says of marking, which may depend on the types of all questions. */
  const ruleOf = (paper: Paper): string => {
    if (paper.marking === null) return "";
    const points = paper.sections.map((section) => pointsShown(itemsOf([section]), 0, paper.marking));
    return JSON.stringify([markingView(paper, kit), points]);
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
    page: pageView(kit, kit.t(page.title, { title }), page.name, scriptOf(page, paper), openStyle(paper, kit)),
    quiz: {
      title: paper.title,
      lang: paper.language,
      dir: directionOf(paper.language),
      form,
      code,
      date: paper.date,
      minutes: paper.minutes,
      count: paper.sections.reduce((sum, { questions: { length } }) => sum + length, 0),
      points: pointsShown(itemsOf(paper.sections), paper.points, paper.marking),
      marking: markingView(paper, kit),
      byStatement: byStatementIn(paper),
      hasOpen: hasOpen(paper),
      sources: page.showsSources ? paper.sources.map(sourceView) : [],
      sections: paper.sections.map((section) => ({
        title: section.title,
        points: pointsShown(itemsOf([section]), section.points, paper.marking),
        questions: section.questions.map(questionView),
      })),
    },
  };
}

/** What statements earn that are answered one by one; null where no question has any. */
const byStatementIn = ({ sections, marking }: Paper): Credit | null =>
  sections.some(({ questions }) => questions.some(hasTruths)) ? (marking?.credit ?? "whole") : null;

/** Pages that ask for answers in sentences have a script that knows of them. */
const scriptOf = ({ script }: PaperPage, paper: Paper): string =>
  hasOpen(paper) ? script(paper).replace(/\.js$/, "-open.js") : script(paper);

const itemsOf = (sections: Paper["sections"]): Item[] =>
  sections.flatMap(({ questions }) => questions.map(({ item }) => item));

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
  byStatementIn(one) === byStatementIn(other) &&
  hasOpen(one) === hasOpen(other) &&
  one.sections.length === other.sections.length &&
  one.sections.every(({ title, points, questions }, i) => {
    const section = other.sections[i]!;
    return title === section.title && points === section.points && questions.length === section.questions.length;
  });
