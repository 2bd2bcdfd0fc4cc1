import { addItem, putItem, removeItem } from "./bank-text.js";
import { accept, propose } from "./drafts.js";
import { find } from "./find.js";
import { handOut } from "./hand-out.js";
import { look } from "./look.js";
import { open } from "./open.js";
import { zipped } from "./zip.js";

/** What the page may ask of the core; it runs in a worker, so that typing never waits for it. */
export const engine = { open, look, find, propose, accept, addItem, putItem, removeItem, handOut, zipped };

export type Engine = typeof engine;
