import { fromBase64, utf8 } from "#platform";
import type { Deflate } from "fflate";
import { crc32 } from "../../text/checksum.js";
import { type Entry, archive, stored } from "../apkg/zip.js";
import type { Kit } from "../format.js";
import { Lists } from "./lists.js";
import { Pictures } from "./pictures.js";
import { escapeXml, DECLARATION } from "./xml.js";
import type { Sizes } from "./sizes.js";
import { stylesPart } from "./styles.js";
import { ISOLATES, type Writing, block, said } from "./writing.js";
import { field, tab } from "./runs.js";

let fflate: { readonly Deflate: typeof Deflate } | null = null;

/** Fetches what packs the parts. */
export async function loadPacking(): Promise<void> {
  fflate ??= await import("../apkg/deflate.js");
}

/** A document: what stands in it and around it. */
export interface WordDocument {
  readonly title: string;
  /** On top of each page, from side to side. */
  readonly header: { readonly title: string; readonly code: string; readonly notice: string | null };
  readonly body: (writing: Writing) => Iterable<string>;
}

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const NAMESPACES = [
  W,
  R,
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"',
].join(" ");

/** The file (ECMA-376, Office Open XML), piece by piece: nothing of it says when, where or by whom it was made. */
export function* wordFile({ title, header, body }: WordDocument, kit: Kit, language: string, sizes: Sizes) {
  const writing: Writing = { kit, language, sizes, lists: new Lists(), pictures: new Pictures() };
  // Lists and pictures are known when the text has been written.
  const text = deflated("word/document.xml", documentPart(body(writing)));
  const { pictures, lists } = writing;
  yield* archive([
    deflated("[Content_Types].xml", [contentTypes()]),
    deflated("_rels/.rels", [
      relations([
        ["rIdDocument", "officeDocument", "word/document.xml"],
        ["rIdCore", CORE, "docProps/core.xml"],
      ]),
    ]),
    deflated("docProps/core.xml", [core(title, language)]),
    text,
    deflated("word/_rels/document.xml.rels", [documentRelations(pictures)]),
    deflated("word/styles.xml", [stylesPart(language, sizes)]),
    deflated("word/numbering.xml", lists.part(kit, sizes.step)),
    deflated("word/settings.xml", [SETTINGS]),
    deflated("word/header.xml", [headerPart(header, writing)]),
    deflated("word/footer.xml", [footerPart(writing)]),
    ...Array.from(pictures.files, ({ name, content }) => stored(`word/media/${name}`, fromBase64(content.base64))),
  ]);
}

function* documentPart(body: Iterable<string>): Iterable<string> {
  yield `${DECLARATION}<w:document ${NAMESPACES}><w:body>`;
  yield* body;
  yield "</w:body></w:document>";
}

/** Characters that are compressed at a time. */
const CHUNK = 1 << 16;

/** A part of the package, compressed while it is made: the text of ten thousand questions is never in memory as a whole. */
function deflated(name: string, pieces: Iterable<string>): Entry {
  if (fflate === null) throw new Error("await load() before making a document");
  const data: Uint8Array[] = [];
  const deflate = new fflate.Deflate({ level: 6 }, (bytes) => data.push(bytes));
  let [size, crc, waiting] = [0, 0, ""];
  const push = (isLast: boolean) => {
    const bytes = utf8(waiting);
    size += bytes.length;
    crc = crc32(bytes, crc);
    deflate.push(bytes, isLast);
    waiting = "";
  };
  for (const piece of pieces) {
    waiting += piece;
    if (waiting.length >= CHUNK) push(false);
  }
  push(true);
  return { name, method: "deflated", crc, size, data };
}

const MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml";
const PARTS = ["styles", "numbering", "settings", "header", "footer"] as const;

const contentTypes = (): string =>
  [
    DECLARATION,
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">',
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
    '<Default Extension="xml" ContentType="application/xml"/>',
    ...["png", "jpeg", "gif"].map((kind) => `<Default Extension="${kind}" ContentType="image/${kind}"/>`),
    `<Override PartName="/word/document.xml" ContentType="${MAIN}.document.main+xml"/>`,
    ...PARTS.map((part) => `<Override PartName="/word/${part}.xml" ContentType="${MAIN}.${part}+xml"/>`),
    '<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>',
    "</Types>",
  ].join("");

const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const CORE = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties";

type Relation = readonly [id: string, type: string, target: string];

const relations = (all: readonly Relation[]): string =>
  [
    `${DECLARATION}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">`,
    ...all.map(
      ([id, type, target]) =>
        `<Relationship Id="${id}" Type="${type.startsWith("http") ? type : `${OFFICE}/${type}`}" Target="${target}"/>`,
    ),
    "</Relationships>",
  ].join("");

const documentRelations = (pictures: Pictures): string =>
  relations([
    ...PARTS.map((part): Relation => [`rId${part[0]!.toUpperCase()}${part.slice(1)}`, part, `${part}.xml`]),
    ...Array.from(pictures.files, ({ name, relation }): Relation => [relation, "image", `media/${name}`]),
  ]);

const core = (title: string, language: string): string =>
  `${DECLARATION}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${escapeXml(title.replace(ISOLATES, ""))}</dc:title><dc:language>${language}</dc:language></cp:coreProperties>`;

/** As Word 2013 and later lay out pages: older ways of doing so differ in every program. */
const SETTINGS = `${DECLARATION}<w:settings ${W}><w:defaultTabStop w:val="567"/><w:characterSpacingControl w:val="doNotCompress"/><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat></w:settings>`;

function headerPart({ title, code, notice }: WordDocument["header"], writing: Writing): string {
  const { language } = writing.kit;
  const line = (content: string): string => block(writing, "header", content, { language })(false);
  const first = line(said(title, writing, { language: writing.language }) + tab + said(code, writing));
  return `${DECLARATION}<w:hdr ${NAMESPACES}>${first}${notice === null ? "" : line(said(notice, writing))}</w:hdr>`;
}

const footerPart = (writing: Writing): string =>
  `${DECLARATION}<w:ftr ${NAMESPACES}>${block(writing, "footer", `${field("PAGE")}${said(" / ", writing)}${field("NUMPAGES")}`)(false)}</w:ftr>`;
