/**
 * Marks a practice quiz inside its own page. All answers and all words are in the page, and nothing is sent.
 * Without this script the page is complete, only unmarked.
 */
import { PLAIN } from "./practice/marking.ts";
import { run } from "./practice/run.ts";

run(PLAIN);
