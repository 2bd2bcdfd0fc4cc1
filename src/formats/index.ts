import { ankiCsv } from "./anki-csv.js";
import { apkg } from "./apkg.js";
import { exam } from "./exam.js";
import type { Format } from "./format.js";
import { json } from "./json.js";
import { key } from "./key.js";
import { practice } from "./practice.js";
import { print } from "./print.js";
import { study } from "./study.js";

/** Every output format. To add one: write its file, add it to this list. */
export const formats: readonly Format[] = [practice, exam, print, key, study, apkg, ankiCsv, json];
