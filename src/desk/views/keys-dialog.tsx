import type { RefObject } from "preact";
import { useDesk } from "./context.js";
import { KEYS } from "./review-keys.js";

/** All keys of the list of questions. Each has a button as well. */
export function KeysDialog({ of }: { readonly of: RefObject<HTMLDialogElement | null> }) {
  const { say } = useDesk();
  return (
    <dialog ref={of} aria-labelledby="keys-title">
      <h2 id="keys-title">{say("keys")}</h2>
      <p class="quiet">{say("keys_hint")}</p>
      <dl class="keys">
        {KEYS.map(({ shown, word }) => (
          <div key={word}>
            <dt>
              {shown.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{say(word)}</dd>
          </div>
        ))}
      </dl>
      <form method="dialog">
        <button type="submit">{say("close")}</button>
      </form>
    </dialog>
  );
}
