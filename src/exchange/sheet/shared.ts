import type { Cells } from "./cells.js";
import type { Single } from "./headings.js";
import { isLanguageTag } from "../../bank/language-tag.js";
import { isDay } from "../../text/days.js";
import { LONGEST_PASSAGE } from "../passages.js";
import { slugOf, topicOf } from "../topic.js";

const DIFFICULTIES: Readonly<Record<string, string>> = {
  easy: "easy",
  medium: "medium",
  hard: "hard",
  difficult: "hard",
  moderate: "medium",
  normal: "medium",
};

/** What all types of questions have in a sheet; what a bank can't say of it is named. */
export function sharedFields({ bare, text, why }: Cells): {
  readonly fields: Readonly<Record<string, unknown>>;
  readonly lost: readonly string[];
} {
  const fields: Record<string, unknown> = {};
  const lost: string[] = [];
  const lose = (what: string, role: Single) => void lost.push(`${what} ${JSON.stringify(bare(role).slice(0, 80))}`);
  const take = (role: Single, field: string, what: string, read: (cell: string) => unknown): void => {
    const cell = bare(role);
    if (cell === "") return;
    const value = read(cell);
    if (value === null) lose(what, role);
    else fields[field] = value;
  };
  const day = (cell: string): string | null => (isDay(cell) ? cell : null);
  if (bare("explanation") !== "") fields["explanation"] = text(bare("explanation"));
  else if (why("correct") !== "" && bare("type") === "") fields["explanation"] = text(why("correct"));
  take("points", "points", "the points", (cell) => {
    const points = Number(cell.replace(",", "."));
    return points > 0 && points <= 1000 ? points : null;
  });
  take("difficulty", "difficulty", "the difficulty", (cell) => DIFFICULTIES[cell.toLowerCase()] ?? null);
  take("topics", "topics", "the topics", (cell) =>
    listed(cell, (one) => topicOf(one.split("/").map((part) => part.trim()))),
  );
  take("tags", "tags", "the tags", (cell) => listed(cell, slugOf));
  take("asOf", "asOf", "the day", day);
  take("reviewBy", "reviewBy", "the day to look again", day);
  take("volatility", "volatility", "the volatility", (cell) => (/^(?:never|slow|fast)$/.test(cell) ? cell : null));
  take("language", "lang", "the language", (cell) => (isLanguageTag(cell) ? cell : null));
  const paragraphs = bare("paragraph")
    .split(/[,;\s]+/)
    .filter((one) => one !== "");
  if (paragraphs.some((one) => !/^[1-9]\d{0,4}$/.test(one))) lose("the source paragraph", "paragraph");
  else if (paragraphs.length === 1) fields["paragraph"] = Number(paragraphs[0]);
  else if (paragraphs.length > 1) fields["evidence"] = paragraphs.map((one) => ({ paragraph: Number(one) }));
  if (bare("passage").length > LONGEST_PASSAGE) lose("the passage that it is about,", "passage");
  return { fields, lost };
}

/** The text that a question is about; null where there is none, or one that is too long for a bank. */
export function passageIn({ bare, text }: Cells) {
  const [title, passage] = [bare("passageTitle"), bare("passage")];
  if (passage === "" || passage.length > LONGEST_PASSAGE) return null;
  return { title: title === "" ? null : text(title), text: text(passage) };
}

/** A list with semicolons, commas or lines between its entries; null where one of them can't be said. */
function listed(cell: string, read: (one: string) => string | null): readonly string[] | null {
  const all = cell.split(/\s*[;,\n]\s*/).filter((one) => one !== "");
  const found = all.map(read);
  return found.every((one) => one !== null) && found.length > 0 ? [...new Set(found)] : null;
}
