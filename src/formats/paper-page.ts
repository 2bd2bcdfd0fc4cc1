import type { Artefact } from "../model/artefact.js";
import type { Paper, Question } from "../model/paper.js";
import { fileName } from "./file-name.js";
import type { Kit } from "./format.js";
import { Markup } from "./markup.js";
import { directionOf, pageView } from "./page.js";
import type { QuestionView } from "./question-view.js";
import { type Stencil, bytes, content, escape, fill, hole, stencil } from "./stencil.js";

/** How a page shows a paper. */
export interface PaperPage {
  /** `exam` for `exam.njk` and `exam-B.html`. */
  readonly name: string;
  readonly script: string | null;
  /** The articles, where the page may name them. */
  readonly showsSources: boolean;
  readonly view: (question: Question, paper: Paper) => QuestionView;
}

/** More than any exam has shapes or any bank has questions times orders in use; reached, the cache starts over. */
const MAX_KEPT = 20_000;

/**
 * Pages of papers. A question is rendered once for each order of its options, by a template that can't see
 * the paper, and the page around the questions once for each shape; a page is then put together from bytes.
 * A template of the user's own may look at anything, so it is rendered for every paper.
 */
export function paperPages(page: PaperPage, kit: Kit): (paper: Paper) => readonly Artefact[] {
  const template = `${page.name}.njk`;
  const questions = fragments(page, kit);
  const shells = new Map<string, Stencil>();

  const fast = (paper: Paper): Uint8Array => {
    const shape = JSON.stringify([
      paper.form === null,
      paper.title,
      paper.date,
      paper.points,
      ...paper.sections.map(shapeOf),
    ]);
    const shell = kept(shells, shape, () => stencil(kit.render(template, pageWithHoles(paper))));
    const all = paper.sections.flatMap((section) => section.questions);
    return content(
      fill(shell, (name) => {
        if (name === "code") return bytes(escape(paper.code));
        if (name === "form") return bytes(escape(paper.form ?? ""));
        const question = all[Number(name)]!;
        const number = String(question.number);
        return fill(questions(question, paper), () => number);
      }),
    );
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
        points: pointsOf(section.questions),
        questions: section.questions.map(questionView),
      })),
    },
  });

  const make = kit.builtIn ? fast : slow;
  return (paper) => [{ path: fileName(page.name, paper, "html"), mediaType: "text/html", content: make(paper) }];
}

const pointsOf = (questions: readonly Question[]): number => questions.reduce((sum, { item }) => sum + item.points, 0);
const shapeOf = ({ title, questions }: Paper["sections"][number]) => [title, questions.length, pointsOf(questions)];

/** Each question once per order of its options, with a hole for its number. */
function fragments(page: PaperPage, kit: Kit): (question: Question, paper: Paper) => Stencil {
  const cache = new Map<Question["item"], Map<Question["options"], Stencil>>();
  let size = 0;
  return (question, paper) => {
    const { item, options } = question;
    let orders = cache.get(item);
    const known = orders?.get(options);
    if (known !== undefined) return known;
    const q = { ...page.view(question, paper), number: hole("number") };
    const made = stencil(kit.render(`items/${item.type}.njk`, { q }));
    if ((size += 1) > MAX_KEPT) {
      cache.clear();
      [size, orders] = [1, undefined];
    }
    if (orders === undefined) cache.set(item, (orders = new Map()));
    orders.set(options, made);
    return made;
  };
}

function kept<V>(cache: Map<string, V>, name: string, make: () => V): V {
  const known = cache.get(name);
  if (known !== undefined) return known;
  if (cache.size >= MAX_KEPT) cache.clear();
  const made = make();
  cache.set(name, made);
  return made;
}
