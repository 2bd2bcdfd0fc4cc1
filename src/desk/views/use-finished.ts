import { useEffect, useState } from "preact/hooks";
import { canLeaveOut, unfinishedIn } from "../state/finished.js";
import type { Question } from "../state/question.js";
import { useDesk } from "./context.js";

/** What can be handed out, and what is left out of it. */
export interface Finished {
  /** The bank without its unfinished questions: what is made, is made of this, and a command makes the same of it. Empty while it is made. */
  readonly bank: string;
  readonly left: readonly Question[];
}

/** Handing out goes on with what is finished. Where nothing is, or a file can't be changed, all of it is tried, and refused with its reasons. */
export function useFinished(): Finished {
  const { desk, work, hands } = useDesk();
  const unfinished = unfinishedIn(desk.looked);
  const [made, setMade] = useState<(Finished & { readonly of: string }) | null>(null);
  const left = canLeaveOut(desk.looked) ? unfinished : [];
  const indices = left.map(({ index }) => index).join();
  const of = `${indices} ${work.bank}`;
  useEffect(() => {
    if (left.length === 0) return;
    let isCurrent = true;
    void hands.core
      .withoutItems(work.bank, work.file, indices.split(",").map(Number))
      .then((bank) => ({ bank, left }))
      .catch(() => ({ bank: work.bank, left: [] }))
      .then((done) => {
        if (isCurrent) setMade({ ...done, of });
      });
    return () => void (isCurrent = false);
  }, [of]);
  if (left.length === 0) return { bank: work.bank, left };
  return made?.of === of ? made : { bank: "", left };
}
