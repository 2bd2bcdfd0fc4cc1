import type { Added } from "./command.js";
import { amend } from "./amend.js";
import { article } from "./article.js";
import { build } from "./build.js";
import { check } from "./check.js";
import { desk } from "./desk.js";
import { diff } from "./diff.js";
import { draft } from "./draft.js";
import { evidence } from "./evidence.js";
import { explain } from "./explain.js";
import { formats } from "./formats.js";
import { importing } from "./import.js";
import { init } from "./init.js";
import { merge } from "./merge.js";
import { preview } from "./preview.js";
import { push } from "./push.js";
import { review } from "./review.js";
import { schema } from "./schema.js";
import { seed } from "./seed.js";
import { theme } from "./theme.js";
import { update } from "./update.js";
import { verify } from "./verify.js";

/** Every command, in the order of the help. To add one: write its file, add it to this list. */
export const commands: readonly Added[] = [
  build,
  merge,
  verify,
  diff,
  explain,
  amend,
  seed,
  article,
  draft,
  review,
  check,
  evidence,
  update,
  importing,
  push,
  preview,
  desk,
  init,
  theme,
  schema,
  formats,
];
