import { readFileSync } from "node:fs";

/** The desk as one HTML file, which asks no network for anything. */
export const deskPage = (): string => readFileSync(new URL("../desk.html", import.meta.url), "utf8");

const ALONE = "connect-src 'none'";

/** The same page as the command serves it: it may ask this server, and nobody else. */
export function servedDeskPage(): string {
  const page = deskPage();
  if (page.split(ALONE).length !== 2) throw new Error("The desk's policy has another form");
  return page.replace(ALONE, "connect-src 'self'");
}
