import { expect, test } from "vitest";
import { taxonomies } from "#generated/topics.js";
import { languages } from "./lists.js";

const INTRODUCTION = `# Topics

What questions are about is free: \`topics: [transport/ferries]\`, with \`/\` before what is narrower. A bank can hold to a list
instead, and says so at its top:

\`\`\`yaml
taxonomy: exam-syllabus
\`\`\`

Then \`broadsheet check\` says which topics are not in the list and which are meant, by other names in any of these languages
too; the report calls topics by their names in its own language, and counts questions by topic and month, so that gaps are seen.
Steps of your own below a topic of the list are free: \`economy/banking\`. A blueprint that asks for \`history\` also takes
\`history/modern\`.

The lists stand in \`templates/topics/\`, and this page is made from them.
`;

const languageNames = new Intl.DisplayNames("en", { type: "language" });
const tables = Object.entries(taxonomies).map(([taxonomy, topics]) => {
  const head = ["topic", ...languages.map((one) => languageNames.of(one)), "also called"];
  const rows = Object.entries(topics).map(([id, { names, synonyms }]) => [
    `\`${id}\``,
    ...languages.map((one) => names[one]),
    synonyms.map((one) => `\`${one}\``).join(", "),
  ]);
  const lines = [head, head.map(() => "---"), ...rows].map((row) => `| ${row.join(" | ")} |`);
  return `\n## ${taxonomy}\n\n${lines.join("\n")}\n`;
});

test("docs/topics.md is made from the lists", async () => {
  await expect(INTRODUCTION + tables.join("")).toMatchFileSnapshot("../docs/topics.md");
});
