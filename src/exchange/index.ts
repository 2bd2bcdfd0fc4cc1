import { aiken } from "./aiken.js";
import { gift } from "./gift.js";
import { moodleXml } from "./moodle-xml.js";
import { numberedListReader } from "./numbered-list.js";
import { rExams } from "./r-exams.js";
import { qti12 } from "./qti12.js";
import type { Reader } from "./reader.js";
import { text2qti } from "./text2qti.js";

/** Every kind of file that questions are taken from, those that are told most surely first. To add one: its file, and a line here. */
export const readers: readonly Reader[] = [moodleXml, qti12, rExams, gift, text2qti, aiken, numberedListReader];
