// Writes down which messages there are, and the parameters of each: with them a misspelt name is no program.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";

/** Whether cards say a message. What only pages say is loaded with them. */
export const isOfCards = (key) =>
  /^(?:card_.+|month_\d+|digits|decimal_sign|sentence|day|true|false|as_of|expired|source_credit|image_credit)$/.test(
    key,
  );

const english = JSON.parse(readFileSync(new URL("../templates/strings/en.json", import.meta.url), "utf8"));
const lines = Object.entries(english).map(([key, message]) => {
  // Which of several forms is meant is told by n.
  const forms = typeof message === "string" ? [message] : ["{n}", ...Object.values(message)];
  const names = new Set([...forms.join().matchAll(/\{(\w+)\}/g)].map(([, name]) => JSON.stringify(name)));
  return `  readonly ${key}: ${[...names].join(" | ") || "never"};\n`;
});
const ofCards = Object.keys(english).filter(isOfCards);
const target = new URL("../.generated/messages.d.ts", import.meta.url);
mkdirSync(new URL("./", target), { recursive: true });
writeFileSync(
  target,
  `// Generated from templates/strings/en.json.
export interface Messages {\n${lines.join("")}}
/** The messages that cards say. */
export type CardKey =${ofCards.map((key) => `\n  | ${JSON.stringify(key)}`).join("")};
`,
);
