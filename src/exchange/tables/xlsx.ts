import { type Archive, isArchive, openArchive } from "../archive.js";
import { MOST_ROWS, type Table, type TablesRead, tooManyRows } from "./table.js";
import { eachXmlEvent } from "./xml-events.js";
import { builtInFormat } from "./xlsx-number.js";
import { SheetFault, type Workbook, rowsOf } from "./xlsx-rows.js";
import { type SheetText, textCollector } from "./xlsx-text.js";

/** More than any workbook of questions has. */
const MOST_STRINGS = 2_000_000;
const MOST_SHEETS = 255;

const again = "open it in a spreadsheet and save it again as .xlsx or CSV";

/** The workbook in an archive; null where it holds none. Nothing of it is computed or run: formulas have their last value. */
export function workbookIn(bytes: Uint8Array): TablesRead | null {
  if (!isArchive(bytes)) return null;
  const opened = openArchive(bytes);
  if (!opened.ok) return null;
  const archive = opened.value;
  const part = archive.names.find((name) => /^(?:\/?)xl\/workbook\d*\.xml$/i.test(name));
  if (part === undefined) return null;
  try {
    return { ok: true, tables: tablesOf(archive, part) };
  } catch (cause) {
    if (!(cause instanceof SheetFault)) throw cause;
    return cause.kind === "too-many" ? tooManyRows() : { ok: false, message: cause.message, hint: again, line: null };
  }
}

function tablesOf(archive: Archive, part: string): readonly Table[] {
  const partNamed = partsOf(archive);
  const targets = relationsOf(partNamed, part);
  const target = (kind: string) => [...targets.values()].find(({ type }) => type.endsWith(`/${kind}`))?.path;
  const { sheets, is1904 } = sheetsOf(partNamed(part), part);
  const workbook: Workbook = {
    strings: stringsOf(partNamed(target("sharedStrings"))),
    formats: formatsOf(partNamed(target("styles"))),
    is1904,
  };
  let room = MOST_ROWS;
  return sheets.flatMap(({ name, id, isHidden }): Table[] => {
    // Sheets that show a diagram alone have no rows.
    const bytes = partNamed(targets.get(id)?.path);
    if (bytes === null) return [];
    const { rows, lost } = ofSheet(name, () => rowsOf(bytes, workbook, room));
    room -= rows.length;
    return [{ name, rows, lost: isHidden && rows.length > 0 ? ["that the sheet is hidden", ...lost] : lost }];
  });
}

function ofSheet<T>(name: string, read: () => T): T {
  try {
    return read();
  } catch (cause) {
    if (!(cause instanceof SheetFault) || cause.kind === "too-many") throw cause;
    throw new SheetFault("damaged", `The sheet ${JSON.stringify(name)} is damaged. ${cause.message}`);
  }
}

type PartNamed = (path: string | undefined) => Uint8Array | null;

/** Parts by their names, in which capitals mean nothing (ECMA-376 part 2, 6.2.2.3). */
function partsOf(archive: Archive): PartNamed {
  const names = new Map(archive.names.map((name) => [name.toLowerCase().replace(/^\//, ""), name]));
  return (path) => {
    const name = path === undefined ? undefined : names.get(path.toLowerCase());
    if (name === undefined) return null;
    const read = archive.read(name);
    if (!read.ok) throw new SheetFault("damaged", read.diagnostics[0]!.message);
    return read.value;
  };
}

interface Relation {
  readonly type: string;
  readonly path: string;
}

/** What a part refers to, by id. */
function relationsOf(partNamed: PartNamed, part: string): ReadonlyMap<string, Relation> {
  const found = new Map<string, Relation>();
  const folder = part.replace(/[^/]*$/, "");
  const bytes = partNamed(`${folder}_rels/${part.slice(folder.length)}.rels`);
  eachElement(bytes, "The list of its parts", (name, { Id: id, Type: type, Target: target, TargetMode: mode }) => {
    if (name !== "Relationship" || id === undefined || target === undefined || mode === "External") return;
    found.set(id, { type: type ?? "", path: resolved(folder, target) });
  });
  return found;
}

function resolved(folder: string, target: string): string {
  if (target.startsWith("/")) return target.slice(1);
  const steps = folder.split("/").slice(0, -1);
  for (const step of target.split("/")) {
    if (step === "..") steps.pop();
    else if (step !== ".") steps.push(step);
  }
  return steps.join("/");
}

function sheetsOf(bytes: Uint8Array | null, part: string) {
  const sheets: { readonly name: string; readonly id: string; readonly isHidden: boolean }[] = [];
  let is1904 = false;
  eachElement(bytes, `Its part ${part}`, (name, attributes) => {
    if (name === "workbookPr") is1904 = ["1", "true"].includes(attributes["date1904"] ?? "");
    if (name !== "sheet" || sheets.length === MOST_SHEETS) return;
    const id = Object.entries(attributes).find(([key]) => key.endsWith(":id"))?.[1] ?? "";
    const state = attributes["state"];
    sheets.push({ name: attributes["name"] ?? "", id, isHidden: state === "hidden" || state === "veryHidden" });
  });
  return { sheets, is1904 };
}

function stringsOf(bytes: Uint8Array | null): readonly SheetText[] {
  const strings: SheetText[] = [];
  if (bytes === null) return strings;
  const collector = textCollector();
  const fault = eachXmlEvent(bytes, {
    ...collector,
    close(name) {
      collector.close(name);
      if (name !== "si") return;
      if (strings.length === MOST_STRINGS) throw new SheetFault("too-many", "");
      strings.push(collector.take());
    },
  });
  if (fault !== null) throw new SheetFault("damaged", `Its list of texts can't be read as XML: ${fault}.`);
  return strings;
}

/** The number format of each style of a cell. */
function formatsOf(bytes: Uint8Array | null): readonly string[] {
  const own = new Map<number, string>();
  const formats: string[] = [];
  let isOfCells = false;
  eachElement(
    bytes,
    "Its list of styles",
    (name, { numFmtId, formatCode }) => {
      const id = Number(numFmtId);
      if (name === "cellXfs") isOfCells = true;
      else if (name === "numFmt") own.set(id, formatCode ?? "");
      else if (name === "xf" && isOfCells) formats.push(own.get(id) ?? builtInFormat(id));
    },
    (name) => {
      if (name === "cellXfs") isOfCells = false;
    },
  );
  return formats;
}

function eachElement(
  bytes: Uint8Array | null,
  what: string,
  open: (name: string, attributes: Readonly<Record<string, string>>) => void,
  close: (name: string) => void = () => {},
): void {
  const fault = bytes === null ? null : eachXmlEvent(bytes, { open, close, text: () => {} });
  if (fault !== null) throw new SheetFault("damaged", `${what} can't be read as XML: ${fault}.`);
}
