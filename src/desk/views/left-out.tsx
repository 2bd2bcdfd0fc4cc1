import { named } from "../state/named.js";
import { missingIn } from "../state/plain-remark.js";
import type { Question } from "../state/question.js";
import { useDesk } from "./context.js";

/** What is not handed out since it is not finished, each with a way to where it is written. */
export function LeftOut({ left }: { readonly left: readonly Question[] }) {
  const { work, say, hands } = useDesk();
  const go = (key: string) =>
    hands.dispatch({ do: "show", part: { page: "questions", shown: "all", focus: key, editing: key } });
  return (
    <>
      {work.unfinished !== null && (
        <p class="card row">
          {say("still_writing")}
          <button type="button" onClick={() => go(work.unfinished!.key)}>
            {say("go_on_writing")}
          </button>
        </p>
      )}
      {left.length > 0 && (
        <section class="card" aria-labelledby="left-out">
          <p id="left-out">{say("left_out_unfinished")}</p>
          <ul class="plain">
            {left.map(({ index, fields, type, remarks }) => {
              const missing = missingIn(remarks, { say, type });
              return (
                <li key={index}>
                  <button type="button" class="link" onClick={() => go(`question:${index}`)}>
                    {say("question_n", { n: index + 1 })}: {named(fields)}
                  </button>{" "}
                  {missing.length > 0 && say("still_to_write", { fields: missing.join(", ") })}
                </li>
              );
            })}
          </ul>
        </section>
      )}
    </>
  );
}
