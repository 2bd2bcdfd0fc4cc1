import { deckOf } from "../deck/deck.js";
import { DECK_OPTIONS } from "../deck/options.js";
import type { Kit } from "../formats/format.js";
import { pages } from "../formats/index.js";
import type { Diagnostic } from "../model/diagnostic.js";
import type { Marking } from "../model/marking.js";
import type { Paper } from "../model/paper.js";
import { furtherLetter } from "../paper/further-letter.js";
import { assemble } from "../paper/assemble.js";
import type { Plan } from "../make/plan.js";
import type { ThemeKit } from "../make/theme-kit.js";
import { TemplateMistake } from "./mistake.js";

/** What pages are made of. */
export type PagePlan = Pick<Plan, "banks" | "blueprint">;

/** One template, and what it was given. */
export interface RenderedView {
  readonly template: string;
  readonly view: object;
}

/**
 * Renders every page of a plan, whole and for nobody: what each template was given, and every mistake. After one it
 * goes on with the next question or page.
 *
 * @throws Error when `loadFormats` was not awaited for `pages`
 */
export function renderEveryPage(
  { banks, blueprint }: PagePlan,
  kit: ThemeKit,
): { views: RenderedView[]; wrong: Diagnostic[] } {
  const views: RenderedView[] = [];
  const wrong: Diagnostic[] = [];
  const render: Kit["render"] = (template, view) => {
    views.push({ template, view });
    try {
      return kit.render(template, view);
    } catch (cause) {
      if (!(cause instanceof TemplateMistake)) throw cause;
      wrong.push(...cause.diagnostics);
      return "";
    }
  };
  // As if they were somebody else's, templates get everything.
  const patient: Kit = { ...kit, render, builtIn: false };
  const papers = [...assemble(banks, blueprint, blueprint.seed ?? blueprint.id)].map(asGivenOut);
  for (const format of pages) {
    if (format.from === "paper") {
      const renderer = format.renderer(patient);
      for (const paper of papers) {
        renderer(paper);
        renderer.whole?.add(paper);
      }
      renderer.whole?.end();
    } else {
      // Formats may make their files one by one, as they are asked for.
      for (const bank of banks)
        Array.from(format.render(deckOf(bank, kit.wordsIn, { today: blueprint.today }), patient, DECK_OPTIONS));
    }
  }
  return { views, wrong };
}

/**
 * As if an exam had been sat, and its last question taken out after it: sheets show seats, keys decisions, and pages how they
 * are marked.
 */
function asGivenOut(paper: Paper): Paper {
  const question = paper.sections.at(-1)?.questions.at(-1);
  if (paper.date === null || question === undefined) return paper;
  const decision = { kind: "void", answers: [] } as const;
  return {
    ...paper,
    marking: MARKING,
    sections: paper.sections.map((section) => ({
      ...section,
      questions: section.questions.map((one) => ({ ...one, notAttempted: furtherLetter(one) })),
    })),
    seat: { room: 1, row: 1, column: 1 },
    amendments: [{ item: question.item.id, decision, reason: "Two answers are right.", date: paper.date }],
  };
}

const MARKING: Marking = {
  right: [1n, 1n],
  wrong: [-1n, 3n],
  blank: [0n, 1n],
  byType: {},
  multiple: "all-or-nothing",
  credit: "whole",
  cutOff: [1n, 1n],
  notAttempted: true,
  void: "drop",
};
