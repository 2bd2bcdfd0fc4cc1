import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright-core";

const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** What axe finds wrong, and what it could not judge. The page's own policy stays on. */
export async function axeFaults(page: Page, rules: "all" | "colours", leftOut?: string): Promise<string[]> {
  const builder = leftOut === undefined ? new AxeBuilder({ page }) : new AxeBuilder({ page }).exclude(leftOut);
  const { violations, incomplete } = await (
    rules === "all" ? builder.withTags(TAGS) : builder.withRules(["color-contrast"])
  ).analyze();
  return [...violations, ...incomplete].map(({ id, nodes }) =>
    `axe ${id}: ${nodes.map(({ html }) => html).join(" | ")}`.slice(0, 300),
  );
}
