import type { Incoming } from "../../model/exchange.js";
import { csvReadings } from "./csv.js";
import { openDocumentIn } from "./ods.js";
import type { TableReading, TablesRead } from "./table.js";
import { workbookIn } from "./xlsx.js";

/** Several readers look at one file, and a workbook has to be unpacked to be looked at. */
const seen = new WeakMap<Incoming, readonly TableReading[]>();

/** The ways to read a file as tables; none for what holds none. */
export function tableReadings(file: Incoming): readonly TableReading[] {
  const known = seen.get(file);
  if (known !== undefined) return known;
  const readings = readingsOf(file);
  seen.set(file, readings);
  return readings;
}

function readingsOf({ bytes, text }: Incoming): readonly TableReading[] {
  if (text !== null) return /^\s*[<{]/.test(text) ? [] : csvReadings(text);
  const workbook: TablesRead | null = workbookIn(bytes) ?? openDocumentIn(bytes);
  if (workbook === null) return [];
  return [{ first: () => (workbook.ok ? workbook.tables : []), all: () => workbook }];
}
