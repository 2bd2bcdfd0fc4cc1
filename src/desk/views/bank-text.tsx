import { useState } from "preact/hooks";
import { useDesk } from "./context.js";

/** The file itself, for those who want it. What is typed counts when the field is left. */
export function BankText() {
  const { work, say, hands } = useDesk();
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <p class="field">
      <label for="bank-text">{work.file}</label>
      <span class="quiet">{say("as_text_hint")}</span>
      <textarea
        id="bank-text"
        class="code"
        rows={24}
        spellcheck={false}
        value={typed ?? work.bank}
        onInput={({ currentTarget }) => setTyped(currentTarget.value)}
        onChange={({ currentTarget: { value } }) => {
          setTyped(null);
          if (value !== work.bank) void hands.change(say("as_text"), (now) => ({ ...now, bank: value }));
        }}
      />
    </p>
  );
}
