import { useState } from "preact/hooks";
import type { Candidate } from "../../model/draft.js";
import type { TakenAnswer } from "../engine/assistant.js";
import type { Joined } from "../engine/drafts.js";
import { lineOf } from "../state/shapes.js";
import { AskModel } from "./ask-model.js";
import { articleOf, useDesk } from "./context.js";
import { CopyButton } from "./copy-button.js";

/** The way to more questions that everybody can go: a prompt for any chat assistant, and its answer back through the checks. */
export function Assistant() {
  const { desk, work, say, hands } = useDesk();
  const [answer, setAnswer] = useState("");
  const [isOpen, setOpen] = useState(false);
  const [taken, setTaken] = useState<(TakenAnswer & Joined & { readonly added: number }) | null>(null);
  const article = articleOf(work, desk.article);
  if (article === null || article.paragraphs.length === 0) return null;
  const keep = (said: TakenAnswer) => {
    setTaken(null);
    return hands.change(say("assistant"), async (now) => {
      const before = now.drafts[article.id] ?? null;
      const joined = await hands.core.joinDrafts(before, said.fresh, now.unfinished?.key ?? null);
      const { draft } = joined;
      setTaken({ ...said, ...joined, added: draft.candidates.length - (before?.candidates.length ?? 0) });
      return { ...now, drafts: { ...now.drafts, [article.id]: draft } };
    });
  };
  const take = async () => {
    await keep(await hands.core.takeAnswer(article, answer));
    setAnswer("");
  };
  return (
    <details class="card" id="assistant" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{say("assistant")}</summary>
      {isOpen && <AskModel article={article} onTaken={(said) => void keep(said)} />}
      <p>{say("assistant_hint")}</p>
      <CopyButton word="copy_prompt" text={() => hands.core.promptOf(article)} />
      <p class="field">
        <label for="answer">{say("paste_answer")}</label>
        <textarea id="answer" rows={5} value={answer} onInput={({ currentTarget }) => setAnswer(currentTarget.value)} />
      </p>
      <button type="button" disabled={answer.trim() === ""} onClick={() => void take()}>
        {say("check_answer")}
      </button>
      {taken !== null && (
        <div role="status">
          <p>{taken.remark ?? say("answer_taken", { n: taken.fresh.candidates.length, fresh: taken.added })}</p>
          <ul>
            {taken.rejected.map(([cause, count]) => (
              <li key={cause}>
                {count} × {cause}
              </li>
            ))}
          </ul>
          {taken.mended.length > 0 && <p>{say("answer_mended")}</p>}
          <Named candidates={taken.mended} />
          {taken.kept.length > 0 && <p>{say("answer_kept")}</p>}
          <Named candidates={taken.kept} />
          <CopyButton word="copy_again" text={async () => taken.again} />
        </div>
      )}
    </details>
  );
}

/** Questions by their own words. */
function Named({ candidates }: { readonly candidates: readonly Candidate[] }) {
  if (candidates.length === 0) return null;
  return (
    <ul>
      {candidates.map(({ id, item }) => (
        <li key={id}>{lineOf(item["stem"])}</li>
      ))}
    </ul>
  );
}
