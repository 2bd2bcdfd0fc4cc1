import type { Artefact } from "../model/artefact.js";
import type { Item } from "../model/bank.js";
import type { Paper, Question } from "../model/paper.js";
import { fileName } from "./file-name.js";
import type { Kit } from "./format.js";
import { kept } from "./kept.js";
import { Markup } from "./markup.js";
import { directionOf, pageView } from "./page.js";
import type { QuestionView } from "./question-view.js";
import { type Stencil, bytes, content, escape, hole, piecesAround, stencil } from "./stencil.js";

/** How a page shows a paper. */
export interface PaperPage {
  /** `exam` for `exam.njk` and `exam-B.html`. */
  readonly name: string;
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
  const template = `${page.name}.njk`;
  const questionPieces = fragments(page, kit);
  const shells = new Map<string, Stencil>();

  const fast = (paper: Paper): Uint8Array => {
    const shape = shapeOf(paper);
    const shell = kept(shells, shape, () => stencil(kit.render(template, pageWithHoles(paper))));
    const all = paper.sections.flatMap((section) => section.questions);
    let html = shell.pieces[0]!;
    for (let i = 0; i < shell.holes.length; i += 1) {
      const name = shell.holes[i]!;
      if (name === "code") html += bytes(escape(paper.code));
      else if (name === "form") html += bytes(escape(paper.form ?? ""));
      else {
        const question = all[Number(name)]!;
        const number = String(question.number);
        const pieces = questionPieces(question, paper);
        html += pieces[0]!;
        for (let k = 1; k < pieces.length; k += 1) html += number + pieces[k]!;
      }
      html += shell.pieces[i + 1]!;
    }
    return content(html);
  };
  const pageWithHoles = (paper: Paper) => {
    let index = 0;
    const slot = () => new Markup(hole(String(index++)));
    return view(paper, { form: paper.form === null ? null : hole("form"), code: hole("code") }, () => ({
      number: 0,
      html: slot(),
    }));
  };

  const slow = (paper: Paper): string =>
    kit.render(
      template,
      view(paper, paper, (question) => {
        const q = page.view(question, paper);
        return { ...q, html: new Markup(kit.render(`items/${q.type}.njk`, { q })) };
      }),
    );

  const view = (paper: Paper, names: Pick<Paper, "form" | "code">, questionView: (question: Question) => object) => ({
    page: pageView(
      kit,
      names.form === null ? paper.title : kit.t("title_with_form", { title: paper.title, form: names.form }),
      page.name,
      page.script,
    ),
    quiz: {
      title: paper.title,
      lang: paper.language,
      dir: directionOf(paper.language),
      form: names.form,
      code: names.code,
      date: paper.date,
      count: paper.sections.reduce((sum, { questions: { length } }) => sum + length, 0),
      points: paper.points,
      sources: page.showsSources ? paper.sources : [],
      sections: paper.sections.map((section) => ({
        title: section.title,
        points: section.points,
        questions: section.questions.map(questionView),
      })),
    },
  });

  const make = kit.builtIn ? fast : slow;
  return (paper) => [{ path: fileName(page.name, paper, "html"), mediaType: "text/html", content: make(paper) }];
}

/** Everything that the page around the questions shows, but for what is filled in. */
const shapeOf = ({ form, title, language, date, points, sections }: Paper): string =>
  [
    form === null,
    title,
    language,
    date,
    points,
    ...sections.flatMap((section) => [section.title, section.questions.length, section.points]),
  ].join("\uFDD2");

/**
 * What stands around the number in the bytes of a question. Its template is rendered once for every order of
 * its options, or once for all of them, where options look alike.
 */
function fragments(page: PaperPage, kit: Kit): (question: Question, paper: Paper) => readonly string[] {
  const rendered = new Map<Item, Stencil>();
  const settled = new Map<object, readonly string[]>();

  /** With holes for the number, and for the texts of options that look alike. */
  const render = ({ item, options, number }: Question, paper: Paper): Stencil => {
    const view = page.view({ item, options, number }, paper);
    const fillsTexts = page.optionsLookAlike && options.length > 0;
    const q = {
      ...view,
      number: hole("number"),
      options: fillsTexts ? view.options.map((option, i) => ({ ...option, text: hole(String(i)) })) : view.options,
    };
    return stencil(kit.render(`items/${item.type}.njk`, { q }));
  };

  return (question, paper) => {
    const { item, options } = question;
    // The same order of options is the same list (see arrangementOf); items without any have one form.
    return kept(settled, options.length > 0 ? options : item, () => {
      const made = page.optionsLookAlike
        ? kept(rendered, item, () => render(question, paper))
        : render(question, paper);
      const texts = options.map(({ option }) => bytes(escape(option.text)));
      return piecesAround("number", made, (name) => texts[Number(name)]!);
    });
  };
}
