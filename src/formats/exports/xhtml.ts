import type { Passage } from "../../model/bank.js";
import { html, passageHtml } from "./texts.js";
import type { ExportedQuestion } from "./exported.js";
import type { Saying } from "./kinds.js";
import { pictureFile } from "./pictures.js";
import { Xml, element } from "./xml.js";

/** HTML of ours as XML: its only tags without an end are line breaks, and its links say nothing of whoever follows them. */
export const asXml = (source: string): Xml =>
  new Xml(source.replaceAll("<br>", "<br/>").replaceAll(' rel="noreferrer"', ""));

/** A text of ours in XHTML, its lines with breaks between them. */
export const xhtml = (text: string, links: "links" | "no-links" = "no-links"): Xml => asXml(html(text, links));

/** The text that a question is about, as a block. */
export const passageXhtml = (passage: Passage): Xml => asXml(passageHtml(passage));

/** The picture of a question and whom it is by; null where it has none. */
export function pictureXhtml({ picture }: ExportedQuestion, kit: Saying, folder: string): Xml | null {
  const file = pictureFile(picture);
  if (file === null) return null;
  return element(
    "p",
    {},
    element("img", { src: `${folder}/${file.name}`, alt: file.alt }),
    element("br"),
    element("small", {}, kit.t("image_credit", { credit: file.credit })),
  );
}
