import { randomCode } from "../ports/files.js";
import { SIZES, minutesTyped } from "../state/hand-outs.js";
import type { HandOut } from "../state/work.js";
import { CommittedInput } from "./committed-input.js";
import { useDesk } from "./context.js";
import { CopyButton } from "./copy-button.js";

interface SettingsProps {
  readonly count: number;
  /** Of a paper as it is set; null until it is made. */
  readonly points: number | null;
}

/** How many questions, in how many versions, how long, how large, and the code that makes the same again. */
export function Settings({ count, points }: SettingsProps) {
  const { desk, work, say, hands } = useDesk();
  const { handOut } = work;
  const set = (part: Partial<HandOut>) =>
    void hands.change(say("hand_out"), (now) => ({ ...now, handOut: { ...now.handOut, ...part } }));
  return (
    <div class="row fields settings">
      <p class="field title">
        <label for="work-title">{say("quiz_title")}</label>
        <CommittedInput
          id="work-title"
          value={desk.looked.title}
          onCommit={(typed) => {
            const title = typed.trim();
            if (title !== "")
              void hands.change(say("quiz_title"), async (now) => ({
                ...now,
                title,
                bank: await hands.core.putTitle(now.bank, now.file, title),
              }));
          }}
        />
      </p>
      <p class="field">
        <label for="pick">{say("how_many")}</label>
        <select
          id="pick"
          aria-describedby="points-in-all"
          value={handOut.pick ?? ""}
          onChange={({ currentTarget: { value } }) => set({ pick: value === "" ? null : Number(value) })}
        >
          <option value="">{say("how_many_all", { n: count })}</option>
          {Array.from({ length: Math.max(0, count - 1) }, (_, i) => (
            <option key={i + 1} value={i + 1}>
              {i + 1}
            </option>
          ))}
        </select>
        <span id="points-in-all" class="quiet">
          {points === null ? "\u00A0" : say("points_in_all", { n: points })}
        </span>
      </p>
      <p class="field">
        <label for="forms">{say("forms")}</label>
        <select
          id="forms"
          value={handOut.forms}
          onChange={({ currentTarget: { value } }) => set({ forms: Number(value) as HandOut["forms"] })}
        >
          {([1, 2, 3, 4] as const).map((n) => (
            <option key={n} value={n}>
              {say(`forms_${n}`)}
            </option>
          ))}
        </select>
      </p>
      <p class="field">
        <label for="minutes">{say("minutes")}</label>
        <CommittedInput
          id="minutes"
          isNumber
          value={handOut.minutes === null ? "" : String(handOut.minutes)}
          onCommit={(typed) => {
            const minutes = minutesTyped(typed);
            if (minutes !== undefined) return set({ minutes });
            hands.dispatch({ do: "show", part: { notice: say("minutes_range") } });
            return false;
          }}
        />
      </p>
      <p class="field">
        <label for="sizes">{say("large_print")}</label>
        <select
          id="sizes"
          value={String(handOut.sizes)}
          onChange={({ currentTarget: { selectedIndex } }) => set({ sizes: SIZES[selectedIndex]! })}
        >
          {SIZES.map((sizes) => (
            <option key={String(sizes)} value={String(sizes)}>
              {sizes.length === 1
                ? say("large_print_none")
                : say("large_print_copy", { n: sizes.slice(1).join(" + ") })}
            </option>
          ))}
        </select>
      </p>
      <p class="field">
        <label for="sheet">{say("answer_sheet")}</label>
        <select
          id="sheet"
          value={String(handOut.sheet)}
          onChange={({ currentTarget: { selectedIndex } }) => set({ sheet: selectedIndex === 1 })}
        >
          <option value="false">{say("answer_sheet_no")}</option>
          <option value="true">{say("answer_sheet_yes")}</option>
        </select>
      </p>
      <p class="field">
        <label for="seed">{say("test_code")}</label>
        <span class="row code-row">
          <CommittedInput
            id="seed"
            describedBy="seed-hint"
            value={handOut.seed}
            onCommit={(seed) => set({ seed: seed.trim() })}
          />
          <CopyButton word="copy" text={() => Promise.resolve(handOut.seed)} />
          <button type="button" onClick={() => set({ seed: randomCode() })}>
            {say("new_code")}
          </button>
        </span>
        <span id="seed-hint" class="quiet">
          {say("test_code_hint")}
        </span>
      </p>
    </div>
  );
}
