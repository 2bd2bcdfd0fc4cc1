// Writes the desk: one HTML file that holds everything, works from a disk, and asks no network for anything.
import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { gzipSync } from "fflate";

const root = new URL("../", import.meta.url);
const read = (name) => readFileSync(new URL(name, root), "utf8");

const bundled = async (entry) => {
  const { outputFiles, warnings } = await build({
    entryPoints: [fileURLToPath(new URL(entry, root))],
    bundle: true,
    write: false,
    minify: true,
    format: "iife",
    platform: "browser",
    target: "es2022",
    conditions: ["broadsheet-source", "browser", "module"],
    jsx: "automatic",
    jsxImportSource: "preact",
    alias: { "cssomnom/parse": fileURLToPath(new URL(".build/no-css.mjs", root)) },
    legalComments: "none",
    charset: "utf8",
    // No program ends the element that it stands in.
    supported: { "inline-script": false },
    logLevel: "warning",
  });
  if (warnings.length > 0) process.exit(1);
  return outputFiles[0].text;
};

/** Programs that run when they are needed stand in the page as gzip in base64: a third of their size. */
const packed = (text) => Buffer.from(gzipSync(Buffer.from(text), { level: 9, mtime: 0 })).toString("base64");

const hash = (text) => `'sha256-${createHash("sha256").update(text, "utf8").digest("base64")}'`;

/** Pages that ask for answers in sentences have a script and a style of their own. */
const OPEN = `bank: open
title: Open
language: en
items:
  - { id: why, type: open, stem: Why?, answer: Because., rubric: [{ points: 1, for: a reason }] }
`;

/** What the pages that are previewed may run and look like: a frame is bound by the policy of the page around it. */
async function policiesOfPages() {
  const { build: make, formats, loadPlan, loadMarkdown } = await import(new URL("dist/browser.js", root));
  await loadMarkdown();
  const pages = formats.filter(({ name }) => ["practice", "exam", "print", "key", "study", "report"].includes(name));
  const files = [];
  for (const [file, text] of Object.entries({
    "sochi-2019.yaml": read("questions/sochi-2019.yaml"),
    "open.yaml": OPEN,
  })) {
    const plan = await loadPlan(file, { [file]: text });
    if (!plan.ok) throw new Error(JSON.stringify(plan.diagnostics));
    const built = await make(plan.value, { seed: "desk", formats: pages });
    if (!built.ok) throw new Error(JSON.stringify(built.diagnostics));
    files.push(...built.value.files);
  }
  const found = { script: new Set(), style: new Set() };
  for (const { path, bytes } of files.filter(({ path }) => path.endsWith(".html"))) {
    const [, policy = ""] =
      /http-equiv="Content-Security-Policy" content="([^"]*)"/i.exec(Buffer.from(bytes).toString("utf8")) ?? [];
    if (policy === "") throw new Error(`${path} has no policy`);
    for (const kind of ["script", "style"])
      for (const one of new RegExp(`${kind}-src ([^;]*)`)
        .exec(policy.replaceAll("&#39;", "'"))?.[1]
        .match(/'sha256-[^']*'/g) ?? [])
        found[kind].add(one);
  }
  return found;
}

/** Of a page that is printed from a frame: how its sheets are set, which its policy can't know before, and then the dialog. */
const PRINTING = `const sheet=new CSSStyleSheet;sheet.replaceSync(document.getElementById("sheet").value);document.adoptedStyleSheets=[sheet];addEventListener("load",()=>print())`;

/** Writes dist/desk.html; the library must have been compiled. */
export async function writeDesk() {
  const [main, worker, docx, anki, ofPages] = await Promise.all([
    bundled("src/desk/main.tsx"),
    bundled("src/desk/engine/worker.ts"),
    bundled("src/desk/engine/docx-worker.ts"),
    bundled("src/desk/engine/anki-worker.ts"),
    policiesOfPages(),
  ]);
  const style = `${read("templates/tokens.css")}${read("src/desk/desk.css")}`;
  const data = (text) => text.replaceAll("<", "\\u003c");
  const policy = [
    "default-src 'none'",
    `script-src ${hash(main)} ${hash(PRINTING)} ${[...ofPages.script].join(" ")}`,
    `style-src ${hash(style)} ${[...ofPages.style].join(" ")}`,
    "img-src blob: data:",
    "frame-src blob:",
    "worker-src blob:",
    "connect-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types desk",
  ].join("; ");
  const page = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>Broadsheet</title>
<link rel="icon" href="data:,">
<style>${style}</style>
</head>
<body>
<div id="desk"></div>
<script type="application/json" id="example">${data(JSON.stringify(read("questions/sochi-2019.yaml")))}</script>
<script type="application/octet-stream" id="worker">${packed(worker)}</script>
<script type="application/octet-stream" id="docx">${packed(docx)}</script>
<script type="application/octet-stream" id="anki">${packed(anki)}</script>
<script type="application/json" id="printing">${data(JSON.stringify(`<script>${PRINTING}</script>`))}</script>
<script>${main}</script>
</body>
</html>
`;
  writeFileSync(new URL("dist/desk.html", root), page);
}
