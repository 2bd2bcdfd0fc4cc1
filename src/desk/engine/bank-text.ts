import type { Fields } from "../state/question.js";
import type { DeskArticle } from "../state/work.js";

const todo = (): never => {
  throw new Error("not yet");
};
export const addItem = (
  _bank: string,
  _file: string,
  _articles: readonly DeskArticle[],
  _title: string,
  _fields: Fields,
): string => todo();
export const putItem = (_bank: string, _file: string, _index: number, _fields: Fields): string => todo();
export const removeItem = (_bank: string, _file: string, _index: number): string => todo();
