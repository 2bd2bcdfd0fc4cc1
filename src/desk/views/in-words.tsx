import { useEffect, useState } from "preact/hooks";
import type { Fields } from "../state/question.js";
import { lineOf } from "../state/shapes.js";
import { articleOf, useDesk } from "./context.js";

/** Offers the number of a question in words, for those who type it so. */
export function InWords({
  fields,
  onAdd,
}: {
  readonly fields: Fields;
  readonly onAdd: (all: readonly string[]) => void;
}) {
  const { desk, work, say, hands } = useDesk();
  const [words, setWords] = useState<readonly string[]>([]);
  const [key, unit] = [lineOf(fields["key"]), lineOf(fields["unit"])];
  const language = articleOf(work, desk.article)?.language ?? "en";
  useEffect(() => {
    let isCurrent = true;
    void hands.core
      .inWords(key === "" ? Number.NaN : Number(key), language, unit === "" ? null : unit)
      .then((found) => {
        if (isCurrent) setWords(found);
      });
    return () => void (isCurrent = false);
  }, [key, unit, language]);
  const given = Array.isArray(fields["accept"]) ? (fields["accept"] as readonly unknown[]).map(lineOf) : [];
  const fresh = words.filter((one) => !given.includes(one));
  if (fresh.length === 0) return null;
  return (
    <p>
      <button
        type="button"
        class="small"
        onClick={() => onAdd([...given.filter((one) => one.trim() !== ""), ...fresh])}
      >
        {say("count_in_words", { words: fresh.join(", ") })}
      </button>
    </p>
  );
}
