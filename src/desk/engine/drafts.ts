import type { Checked } from "../../model/diagnostic.js";
import type { Draft } from "../../model/draft.js";
import type { DeskArticle } from "../state/work.js";

const todo = (): never => {
  throw new Error("not yet");
};
export const propose = (_article: DeskArticle, _before: Draft | null): Draft => todo();
export const accept = (
  _bank: string,
  _file: string,
  _article: DeskArticle,
  _draft: Draft,
  _ids: readonly string[],
  _title: string,
): Checked<{ readonly bank: string; readonly draft: Draft }> => todo();
