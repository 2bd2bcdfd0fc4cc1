import { moodleXml } from "./moodle-xml.js";
import type { Reader } from "./reader.js";

/** Every kind of file that questions are taken from, those that are told most surely first. To add one: its file, and a line here. */
export const readers: readonly Reader[] = [moodleXml];
