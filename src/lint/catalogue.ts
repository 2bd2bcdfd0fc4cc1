import type { LintRule } from "./rule.js";

const INTRODUCTION = `# Lint

\`broadsheet check\` holds these rules against a bank that has no errors. An **error** makes the key wrong or gives it
away; a **warning** spoils the item for some readers; **info** is a remark, shown with \`--level info\`. A check with
\`--max-warnings 0\` fails on the first warning.

A rule is no law. Where one does not apply, switch it off and say why:

\`\`\`yaml
# in an item, or at the top of the bank
lint:
  lint/negative-stem: "The treaty itself is worded so."
\`\`\`

For one run: \`broadsheet check bank.yaml --off lint/negative-stem\`. Rules for English look at items in English only.
`;

/** docs/lint.md, made from the rules themselves. */
export function catalogue(rules: readonly LintRule[]): string {
  const rows = rules.map(
    ({ code, level, languages, title }) =>
      `| [\`${code}\`](#${code.replace("/", "")}) | ${level} | ${languages === null ? "all" : languages.join(", ")} | ${title} |`,
  );
  const table = ["| rule | level | languages | what must hold |", "| --- | --- | --- | --- |", ...rows].join("\n");
  return `${INTRODUCTION}\n${table}\n\n${rules.map(section).join("\n")}`;
}

const section = ({ code, title, why, bad, good, of }: LintRule): string =>
  of === "item"
    ? `## ${code}\n\n${title} ${why}\n\nBad:\n\n\`\`\`yaml\n${bad}\n\`\`\`\n\nGood:\n\n\`\`\`yaml\n${good}\n\`\`\`\n`
    : `## ${code}\n\n${title} ${why}\n\n- Bad: ${bad}\n- Good: ${good}\n`;
