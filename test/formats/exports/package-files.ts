import { unzipSync } from "fflate";
import { type XmlElement, readXml } from "../../../src/exchange/xml.js";
import { bytesOf } from "../../../src/formats/content.js";
import type { PaperFormat } from "../../../src/formats/format.js";
import type { Paper } from "../../../src/model/paper.js";
import { kit } from "../kit.js";

/** What a format makes of a paper, as bytes. */
export const packageBytes = (format: PaperFormat, paper: Paper): Uint8Array =>
  bytesOf(format.renderer(kit)(paper)[0]!.content);

/** The same unpacked. */
export const packageFiles = (format: PaperFormat, paper: Paper): Record<string, Uint8Array> =>
  unzipSync(packageBytes(format, paper));

/** The root of an XML file, which must be well-formed. */
export function rootOf(name: string, bytes: Uint8Array): XmlElement {
  const read = readXml(name, bytes);
  if (!read.ok) throw new Error(JSON.stringify(read.diagnostics));
  return read.value;
}

/** Elements of a name, however deep. */
export const all = (element: XmlElement, name: string): XmlElement[] =>
  element.children.flatMap((child) =>
    typeof child === "string" ? [] : [...(child.name === name ? [child] : []), ...all(child, name)],
  );
