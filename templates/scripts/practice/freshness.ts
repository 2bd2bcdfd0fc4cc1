import { all } from "../page/dom.ts";

/** Says which facts are past their review on the reader's own day. */
export function markStale(root: HTMLElement): void {
  const now = new Date();
  const day = [now.getFullYear(), now.getMonth() + 1, now.getDate()]
    .map((part) => String(part).padStart(2, "0"))
    .join("-");
  for (const review of all("[data-review-by]", root)) {
    if ((review.dataset.reviewBy ?? "") < day) review.dataset.expired = "";
  }
}
