import { formats } from "../formats/index.js";
import { printableJson } from "./printable.js";
import { EXIT, type World } from "./world.js";

export function listFormats(json: boolean, world: World): number {
  const rows = formats.map(({ name, audience, from, summary }) => ({ name, audience, from, summary }));
  const width = Math.max(...rows.map(({ name }) => name.length));
  world.stdout.write(
    json
      ? `${printableJson(rows)}\n`
      : rows.map(({ name, audience, summary }) => `${name.padEnd(width)}  ${audience}  ${summary}\n`).join(""),
  );
  return EXIT.fine;
}
