import type { WhyNotMore } from "../engine/starts.js";
import { useDesk } from "./context.js";

/** How few is few: below it, the ways to more are said first. */
export const FEW = 5;

/** That rules propose little, which is no fault of the article, or nothing where it is too long, and how to go on. */
export function FewProposed({ count, long }: { readonly count: number; readonly long: WhyNotMore["long"] }) {
  const { say } = useDesk();
  if (long !== null)
    return (
      <div class="few" role="status">
        <p>{say("too_long", { n: long.words, most: long.most })}</p>
      </div>
    );
  return (
    <div class="few">
      <p>{say("few_proposed", { n: count })}</p>
      <p class="row">
        <button type="button" onClick={() => opened("facts")}>
          {say("facts")}
        </button>
        <button type="button" onClick={() => opened("assistant")}>
          {say("to_assistant")}
        </button>
      </p>
    </div>
  );
}

/** Opens what is folded, and goes there. */
function opened(id: string): void {
  const details = document.getElementById(id);
  if (!(details instanceof HTMLDetailsElement)) return;
  details.open = true;
  details.scrollIntoView({ block: "start" });
  details.querySelector<HTMLElement>("summary")?.focus({ preventScroll: true });
}
