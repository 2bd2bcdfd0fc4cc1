import type { Fields } from "../state/question.js";
import { lineOf, linesOf } from "../state/shapes.js";
import { useDesk } from "./context.js";
import { DayField } from "./day-field.js";
import { PictureField } from "./picture-field.js";

const VOLATILITY = ["never", "slow", "fast"] as const;
const DIFFICULTY = ["easy", "medium", "hard"] as const;

/** What every kind of question may say besides: since when it is true, whether that can change, how hard it is. */
export function CommonFields({
  fields,
  set,
}: {
  readonly fields: Fields;
  readonly set: (name: string, value: unknown) => void;
}) {
  const { say } = useDesk();
  const media = fields["media"];
  return (
    <>
      <PictureField
        media={typeof media === "object" && media !== null ? (media as Fields) : null}
        onChange={(changed) => set("media", changed ?? undefined)}
      />
      <p class="field">
        <label for="explanation">{say("field_explanation")}</label>
        <textarea
          id="explanation"
          rows={2}
          value={lineOf(fields["explanation"])}
          onInput={({ currentTarget }) => set("explanation", currentTarget.value)}
        />
      </p>
      <div class="row fields">
        <p class="field">
          <label for="as-of">{say("field_asOf")}</label>
          <DayField id="as-of" value={lineOf(fields["asOf"])} onCommit={(day) => set("asOf", day)} />
        </p>
        <p class="field">
          <label for="volatility">{say("field_volatility")}</label>
          <select
            id="volatility"
            value={lineOf(fields["volatility"])}
            onChange={({ currentTarget }) => set("volatility", currentTarget.value)}
          >
            <option value="">{say("not_said")}</option>
            {VOLATILITY.map((one) => (
              <option key={one} value={one}>
                {say(`volatility_${one}`)}
              </option>
            ))}
          </select>
        </p>
        {["slow", "fast"].includes(lineOf(fields["volatility"])) && (
          <p class="field">
            <label for="review-by">{say("field_reviewBy")}</label>
            <DayField id="review-by" value={lineOf(fields["reviewBy"])} onCommit={(day) => set("reviewBy", day)} />
          </p>
        )}
        <p class="field">
          <label for="difficulty">{say("field_difficulty")}</label>
          <select
            id="difficulty"
            value={lineOf(fields["difficulty"])}
            onChange={({ currentTarget }) => set("difficulty", currentTarget.value)}
          >
            <option value="">{say("not_said")}</option>
            {DIFFICULTY.map((one) => (
              <option key={one} value={one}>
                {say(`difficulty_${one}`)}
              </option>
            ))}
          </select>
        </p>
      </div>
      <p class="field">
        <label for="topics">{say("field_topics")}</label>
        <input
          id="topics"
          value={linesOf(fields["topics"]).join(", ")}
          onChange={({ currentTarget }) =>
            set(
              "topics",
              currentTarget.value
                .split(",")
                .map((one) => one.trim())
                .filter((one) => one !== ""),
            )
          }
        />
      </p>
    </>
  );
}
