import { useEffect, useState } from "preact/hooks";
import { isDay } from "../../text/days.js";
import type { DayInText } from "../engine/day-in-text.js";
import { monthNames } from "../ports/language.js";
import { NO_DAY, type PartOfDay, partOfDay, writtenPart } from "../state/known-day.js";
import type { DeskArticle } from "../state/work.js";
import { useDesk } from "./context.js";
import { DayField, YearField } from "./day-field.js";

interface PublishedProps {
  readonly article: DeskArticle;
  readonly onCommit: (published: string) => void;
}

/** When an article was published: its day, or what somebody knows of it. No day is ever made up. */
export function PublishedField({ article, onCommit }: PublishedProps) {
  const { say } = useDesk();
  const { id, published } = article;
  const part = partOfDay(published);
  if (part !== null) return <PartField id={id} part={part} onCommit={onCommit} />;
  return (
    <>
      <div class="field">
        <label for={`${id}-published`}>{say("published")}</label>
        <DayField id={`${id}-published`} value={published} describedBy={`${id}-published-hint`} onCommit={onCommit} />
        <span id={`${id}-published-hint`} class="quiet">
          {say("published_hint")}
        </span>
        <button type="button" class="link" onClick={() => onCommit(NO_DAY)}>
          {say("day_unknown")}
        </button>
      </div>
      {published === "" && <YearAsked article={article} onCommit={onCommit} />}
    </>
  );
}

interface PartFieldProps {
  readonly id: string;
  readonly part: PartOfDay;
  readonly onCommit: (published: string) => void;
}

function PartField({ id, part, onCommit }: PartFieldProps) {
  const { say, language } = useDesk();
  // A month may be chosen before its year is typed.
  const [month, setMonth] = useState(part.month);
  return (
    <fieldset class="field">
      <legend>{say("published")}</legend>
      <div class="row">
        <span class="field">
          <label for={`${id}-month`}>{say("month")}</label>
          <select
            id={`${id}-month`}
            value={month ?? ""}
            onChange={({ currentTarget: { selectedIndex } }) => {
              const chosen = selectedIndex === 0 ? null : selectedIndex;
              setMonth(chosen);
              onCommit(writtenPart({ ...part, month: chosen }));
            }}
          >
            <option value="">{say("not_known")}</option>
            {monthNames(language).map((name, i) => (
              <option key={name} value={i + 1}>
                {name}
              </option>
            ))}
          </select>
        </span>
        <span class="field">
          <label for={`${id}-year`}>{say("year")}</label>
          <YearField id={`${id}-year`} value={part.year} onCommit={(year) => onCommit(writtenPart({ year, month }))} />
        </span>
      </div>
      <span class="quiet">{say("day_unknown_hint")}</span>
      <button type="button" class="link" onClick={() => onCommit("")}>
        {say("day_known")}
      </button>
    </fieldset>
  );
}

/** Asks for the year alone where the text says the rest of its day. */
function YearAsked({ article: { id, paragraphs }, onCommit }: PublishedProps) {
  const { say, hands } = useDesk();
  const [found, setFound] = useState<DayInText | null>(null);
  useEffect(() => void hands.core.dayInText(paragraphs).then(setFound), [id]);
  if (found === null) return null;
  return (
    <p class="field">
      <label for={`${id}-year`}>{say("which_year", { words: found.words })}</label>
      <YearField
        id={`${id}-year`}
        value=""
        onCommit={(year) => {
          const day = `${year}-${found.monthAndDay}`;
          if (isDay(day)) onCommit(day);
          return year === "" || isDay(day);
        }}
      />
    </p>
  );
}
