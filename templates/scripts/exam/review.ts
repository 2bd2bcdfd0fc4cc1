import type { Extent } from "../../../src/model/response.ts";
import { all, linkTo, one } from "../page/dom.ts";
import type { Words } from "../page/words.ts";
import { extentIn } from "../quiz/response.ts";

/** How many questions leave nothing open. One letter may be all that is right. */
export const answeredOf = (questions: readonly HTMLElement[]): { readonly n: number; readonly m: number } => ({
  n: questions.filter((question) => /whole|single/.test(extentIn(question))).length,
  m: questions.length,
});

/** Names the questions that are worth another look, each under what it leaves open, with a way to it. */
export function showOpen(review: HTMLElement, questions: readonly HTMLElement[], words: Words): void {
  const extents: readonly Extent[] = questions.map(extentIn);
  for (const list of all(".open", review)) {
    const links = questions.flatMap((question, i) =>
      extents[i] === list.dataset.extent ? [linkTo(question, words("Link", { n: i + 1 }))] : [],
    );
    one("ul", list).replaceChildren(...links);
    list.hidden = links.length === 0;
  }
}
