import type { Draft } from "../../model/draft.js";
import { TYPES } from "./forms.js";
import { handOutOf } from "./hand-outs.js";
import { type DeskArticle, type Unfinished, type Work, newWork } from "./work.js";

/** What the file of a work begins with. */
const FORMAT = "broadsheet-desk";
const VERSION = 1;

/** A work as a file, to go on with it anywhere. */
export const workText = (work: Work): string =>
  `${JSON.stringify({ format: FORMAT, version: VERSION, work }, null, 1)}\n`;

export const isWorkFile = (text: string): boolean => text.slice(0, 200).includes(`"${FORMAT}"`);

/** After the title, in letters that every disk takes. */
export const workFileName = ({ title }: Work): string => {
  const name = title
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/[^\w]+/g, "-")
    .replace(/^-|-$/g, "")
    .slice(0, 40)
    .toLowerCase();
  return `${name || "work"}.desk.json`;
};

type Group = Readonly<Record<string, unknown>>;
const isGroup = (value: unknown): value is Group =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const isTexts = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((one) => typeof one === "string");

/** A work of a file; null for a file that holds none, or one of a later version. Only what a work has is taken. */
export function readWork(text: string): Work | null {
  const file = parsed(text);
  if (!isGroup(file) || file["format"] !== FORMAT || file["version"] !== VERSION || !isGroup(file["work"])) return null;
  const { id, title, articles, drafts, bank, file: name, pictures, handOut, unfinished, earlier = [] } = file["work"];
  const isWhole =
    [id, title, bank, name].every((one) => typeof one === "string") &&
    Array.isArray(articles) &&
    articles.every(isArticle) &&
    isGroup(drafts) &&
    Object.values(drafts).every(isDraft) &&
    isGroup(pictures) &&
    Object.values(pictures).every((one) => typeof one === "string") &&
    isTexts(earlier) &&
    isGroup(handOut) &&
    typeof handOut["seed"] === "string";
  if (!isWhole) return null;
  const seed = handOut["seed"] as string;
  return {
    ...newWork(id as string, seed),
    title: title as string,
    articles: articles as DeskArticle[],
    drafts: drafts as Work["drafts"],
    bank: bank as string,
    file: name as string,
    earlier: earlier as string[],
    pictures: pictures as Work["pictures"],
    handOut: handOutOf(handOut, seed),
    unfinished: unfinishedOf(unfinished),
  };
}

const isArticle = (value: unknown): value is DeskArticle =>
  isGroup(value) &&
  ["id", "title", "publisher", "published", "licence", "url", "language", "sha256"].every(
    (name) => typeof value[name] === "string",
  ) &&
  isTexts(value["paragraphs"]) &&
  isTexts(value["leftOut"]);

/** What was begun in a form, maybe of an earlier desk, which laid nothing aside; null for anything else. */
export const unfinishedOf = (kept: unknown): Unfinished | null =>
  isUnfinished(kept) ? { ...kept, aside: kept.aside ?? {} } : null;

const isUnfinished = (value: unknown): value is Omit<Unfinished, "aside"> & Partial<Unfinished> =>
  isGroup(value) &&
  typeof value["key"] === "string" &&
  isGroup(value["of"]) &&
  TYPES.some((type) => type === value["type"]) &&
  isGroup(value["fields"]) &&
  (value["aside"] === undefined || isGroup(value["aside"]));

const isDraft = (value: unknown): value is Draft =>
  isGroup(value) &&
  typeof value["id"] === "string" &&
  isGroup(value["source"]) &&
  Array.isArray(value["candidates"]) &&
  value["candidates"].every(
    (one) =>
      isGroup(one) &&
      typeof one["id"] === "string" &&
      ["proposed", "accepted", "rejected"].includes(String(one["status"])) &&
      ["ready", "edit"].includes(String(one["tier"])) &&
      isTexts(one["reasons"]) &&
      ["string", "undefined"].includes(typeof one["because"]) &&
      isTexts(one["confirmed"]) &&
      isGroup(one["origin"]) &&
      isGroup(one["item"]),
  );

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
