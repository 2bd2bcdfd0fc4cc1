// The core of Broadsheet in a page of its own, in either browser.
import { createHash } from "node:crypto";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";
import puppeteer from "puppeteer-core";
import { executable } from "./executable.mjs";

const root = new URL("../../../", import.meta.url).pathname;

/** Nothing but the page under test may ask the network for anything. */
const QUIET =
  "--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync";
const LAUNCH = /** @type {const} */ ({
  Chromium: { browser: "chrome", args: QUIET.split(" ") },
  Firefox: { browser: "firefox", protocol: "webDriverBiDi" },
});

/**
 * Writes a page that holds the library as `broadsheet`, and may do nothing else.
 *
 * @param {string} folder
 */
export async function writeCore(folder) {
  const { outputFiles } = await build({
    entryPoints: [`${root}dist/browser.js`],
    bundle: true,
    format: "iife",
    globalName: "broadsheet",
    platform: "browser",
    target: "es2022",
    charset: "utf8",
    write: false,
  });
  const code = outputFiles[0].text;
  const digest = createHash("sha256").update(code).digest("base64");
  const csp = `default-src 'none'; script-src 'sha256-${digest}'; require-trusted-types-for 'script'; trusted-types 'none'`;
  const file = join(folder, "core.html");
  writeFileSync(
    file,
    `<!doctype html><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${csp}"><title>Core</title><script>${code}</script>`,
  );
  return file;
}

/**
 * The page in a browser, and what went wrong or over the network in it.
 *
 * @param {keyof typeof LAUNCH} name
 * @param {string} file
 * @param {string | null} [downloads] a folder for the files that the page saves, which are asked about nowhere
 */
export async function openCore(name, file, downloads = null) {
  const browser = await puppeteer.launch({
    ...LAUNCH[name],
    ...(downloads !== null && savingTo(downloads)),
    executablePath: executable(name),
    timeout: 60_000,
  });
  const page = await browser.newPage();
  /** @type {string[]} */
  const noise = [];
  page.on("request", (request) => {
    if (!/^(file|data|blob):/.test(request.url())) noise.push(`request ${request.url()}`);
  });
  page.on("console", (message) => noise.push(`console ${message.text()}`));
  page.on("pageerror", (error) => noise.push(`error ${error}`));
  await page.goto(`file://${file}`);
  return { page, noise, close: () => browser.close() };
}

/** @param {string} folder */
const savingTo = (folder) => ({
  downloadBehavior: /** @type {const} */ ({ policy: "allow", downloadPath: folder }),
  extraPrefsFirefox: {
    "browser.download.folderList": 2,
    "browser.download.dir": folder,
    "browser.download.useDownloadDir": true,
    "browser.download.always_ask_before_handling_new_types": false,
  },
});
