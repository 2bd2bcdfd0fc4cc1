import { readFileSync } from "node:fs";

/** What docs/lint.md says of a rule. */
export interface RuleSection {
  readonly code: string;
  /** What must hold, and why it matters. */
  readonly says: string;
  /** YAML fields of an item with the flaw, and of the same item mended; for rules that compare items a sentence each. */
  readonly bad: string;
  readonly good: string;
}

const page = readFileSync(new URL("../../docs/lint.md", import.meta.url), "utf8");

/** The rows of its table. */
export const rows: readonly { code: string; level: string; languages: string; title: string }[] = [
  ...page.matchAll(/^\| \[`(lint\/[a-z-]+)`\]\(#([a-z-]+)\) \| (\w+) +\| ([\w, ]+?) +\| (.+?) +\|$/gm),
].map(([, code = "", anchor = "", level = "", languages = "", title = ""]) => {
  if (anchor !== code.replace("/", "")) throw new Error(`${code} points at #${anchor}`);
  return { code, level, languages, title };
});

const FENCED = /^([^]+?)\n\nBad:\n\n```yaml\n([^]+?)\n```\n\nGood:\n\n```yaml\n([^]+?)\n```\s*$/;
const LISTED = /^([^]+?)\n\n- Bad: ([^]+?)\n- Good: ([^]+?)\s*$/;

/** Its sections. */
export const sections: readonly RuleSection[] = page
  .split(/^## (?=lint\/)/m)
  .slice(1)
  .map((section) => {
    const [code = "", ...lines] = section.split("\n");
    const text = lines.join("\n").trim();
    const [, says, bad, good] = FENCED.exec(text) ?? LISTED.exec(text) ?? [];
    if (says === undefined || bad === undefined || good === undefined) throw new Error(`${code} lacks its examples`);
    return { code, says, bad, good };
  });
