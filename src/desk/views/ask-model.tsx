import { useEffect, useRef, useState } from "preact/hooks";
import type { TakenAnswer } from "../engine/assistant.js";
import type { Model } from "../ports/models.js";
import type { DeskArticle } from "../state/work.js";
import { useDesk } from "./context.js";

/** Has a language model write questions: says before where the article goes, and can be stopped. */
export function AskModel({ article, onTaken }: { article: DeskArticle; onTaken: (taken: TakenAnswer) => void }) {
  const { say, hands } = useDesk();
  const [models, setModels] = useState<readonly Model[]>([]);
  useEffect(() => void hands.findModels().then(setModels), []);
  const [asking, setAsking] = useState<Model | null>(null);
  const stop = useRef(new AbortController());
  const ask = async (model: Model) => {
    stop.current = new AbortController();
    setAsking(model);
    const taken = await hands.askModel(model, article, stop.current.signal).finally(() => setAsking(null));
    if (taken !== null) onTaken(taken);
  };
  return (
    <>
      {models.map((model) => (
        <div key={model.goesTo.kind}>
          <button type="button" disabled={asking !== null} onClick={() => void ask(model)}>
            {model.goesTo.kind === "browser" ? say("ask_browser") : say("ask_model", { name: model.name })}
          </button>
          <p>
            {model.goesTo.kind === "this-machine" && say("model_here")}
            {model.goesTo.kind === "host" && say("model_elsewhere", { host: model.goesTo.host })}
            {model.goesTo.kind === "browser" && say("model_browser")}
          </p>
        </div>
      ))}
      {asking !== null && (
        <p role="status">
          {say("model_busy")}{" "}
          <button type="button" onClick={() => stop.current.abort()}>
            {say("stop")}
          </button>
        </p>
      )}
    </>
  );
}
