import { aiken } from "./aiken.js";
import { canvas } from "./canvas.js";
import { docx } from "./docx.js";
import { qti } from "./qti.js";
import { blooket, kahoot, wayground } from "./games.js";
import { gift } from "./gift.js";
import type { Target } from "./loss.js";
import { moodleXml } from "./moodle-xml.js";
import { sheets } from "./sheet.js";

/** Every format that we write and read. */
export const targets: readonly Target[] = [
  moodleXml,
  gift,
  aiken,
  ...sheets,
  kahoot,
  wayground,
  blooket,
  canvas,
  ...qti,
  docx,
];
