// Writes down which messages there are, and the parameters of each: with them a misspelt name is no program.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";

const english = JSON.parse(readFileSync(new URL("../templates/strings/en.json", import.meta.url), "utf8"));
const lines = Object.entries(english).map(([key, message]) => {
  // Which of several forms is meant is told by n.
  const forms = typeof message === "string" ? [message] : ["{n}", ...Object.values(message)];
  const names = new Set([...forms.join().matchAll(/\{(\w+)\}/g)].map(([, name]) => JSON.stringify(name)));
  return `  readonly ${key}: ${[...names].join(" | ") || "never"};\n`;
});
const target = new URL("../.generated/messages.d.ts", import.meta.url);
mkdirSync(new URL("./", target), { recursive: true });
writeFileSync(
  target,
  `// Generated from templates/strings/en.json.\nexport interface Messages {\n${lines.join("")}}\n`,
);
