import { directionOf } from "../../text/direction.js";
import { escape } from "../pages/stencil.js";
import type { ExportedQuestion } from "./exported.js";
import type { Saying } from "./kinds.js";
import { pictureFile } from "./pictures.js";
import { html, passageHtml } from "./texts.js";

/**
 * What a student reads before answering: passage, question and picture.
 *
 * @param srcOf the address of a picture's file, as the tool wants it
 * @param stem the question's own HTML, where it is more than its stem
 */
export function questionHtml(
  { passage, picture, lang, stem }: ExportedQuestion,
  kit: Saying,
  srcOf: (file: string) => string,
  own: string = html(stem),
): string {
  const file = pictureFile(picture);
  const parts = [
    passage === null ? "" : `<blockquote>${passageHtml(passage)}</blockquote>`,
    `<p>${own}</p>`,
    file === null
      ? ""
      : `<p><img src="${escape(srcOf(file.name))}" alt="${escape(file.alt)}"><br><small>${escape(kit.t("image_credit", { credit: file.credit }))}</small></p>`,
  ].join("");
  return lang === null ? parts : `<div lang="${escape(lang)}" dir="${directionOf(lang)}">${parts}</div>`;
}
