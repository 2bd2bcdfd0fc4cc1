import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";

const BROWSERS = {
  Chromium: {
    variable: "CHROMIUM",
    names: ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"],
    debian: "chromium",
  },
  Firefox: { variable: "FIREFOX", names: ["firefox-esr", "firefox"], debian: "firefox-esr" },
};

/**
 * Where a browser is.
 *
 * @param {keyof typeof BROWSERS} browser
 * @returns {string}
 */
export function executable(browser) {
  const { variable, names, debian } = BROWSERS[browser];
  const own = process.env[variable];
  if (own !== undefined && existsSync(own)) return own;
  for (const name of names) {
    try {
      return execFileSync("which", [name], { encoding: "utf8" }).trim();
    } catch {
      continue;
    }
  }
  throw new Error(`NO BROWSER: install ${browser} (Debian: apt-get install ${debian}), or set ${variable} to one`);
}
