import { explanationOfHtml, type ReadText, textOfHtml } from "../html.js";
import type { XmlElement } from "../xml.js";
import { attribute, childrenOf, escapedText, htmlIn, textOf } from "../xml-parts.js";

/** What a material says, as HTML. */
export const htmlOf = (element: XmlElement | null): string =>
  element === null ? "" : childrenOf(element).map(htmlOfPart).join("");

export const readMaterial = (element: XmlElement | null): ReadText => textOfHtml(htmlOf(element));
export const explanationOf = (element: XmlElement | null): ReadText => explanationOfHtml(htmlOf(element));

/** Of a list of Canvas, which shows text as it is and says nothing of its type. */
export const readListed = (element: XmlElement): ReadText => readMaterial(asText(element));

const asText = (element: XmlElement): XmlElement => ({
  ...element,
  attributes:
    element.name === "mattext" ? new Map([["texttype", "text/plain"], ...element.attributes]) : element.attributes,
  children: element.children.map((child) => (typeof child === "string" ? child : asText(child))),
});

/** Told from text by elements that people's texts are full of. */
const HTML = /<\/?(?:p|div|span|br|b|i|u|em|strong|img|ul|ol|li|table|sub|sup|h[1-6]|font|a|pre|code)\b[^<>]*>/i;

function htmlOfPart(part: XmlElement): string {
  const uri = escapedText(attribute(part, "uri") ?? attribute(part, "entityref") ?? "");
  switch (part.name) {
    case "mattext":
    case "matemtext":
    case "mat_formattedtext":
      return ofText(part);
    case "matimage":
      return `<img src="${uri}" alt="${escapedText(attribute(part, "label") ?? textOf(part).trim())}">`;
    case "mataudio":
      return `<audio src="${uri}"></audio>`;
    case "matvideo":
    case "matapplet":
    case "matapplication":
      return `<video src="${uri}"></video>`;
    case "matbreak":
      return "<br>";
    case "material":
    case "flow_mat":
    case "flow":
      return `${htmlOf(part)}<br>`;
    case "mat_extension":
    case "solution":
    case "solutionmaterial":
    case "hint":
    case "hintmaterial":
      return htmlOf(part);
    default:
      return "";
  }
}

/** Text without a type is plain; not all tools know it. */
function ofText(part: XmlElement): string {
  const type = (attribute(part, "texttype") ?? attribute(part, "type") ?? "").toLowerCase();
  const hasMarkup = part.children.some((child) => typeof child !== "string");
  const text = htmlIn(part);
  const isHtml = hasMarkup || type.includes("html") || (type === "" && HTML.test(text));
  const html = isHtml ? text : escapedText(text).replaceAll("\n", "<br>");
  return part.name === "matemtext" ? `<em>${html}</em>` : html;
}
