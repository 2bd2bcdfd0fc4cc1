import { hash } from "node:crypto";
import { escape } from "../formats/pages/stencil.js";
import type { Diagnostic } from "../model/diagnostic.js";
import { excerpts } from "./excerpt.js";

/** What a build for the preview gave. */
export interface Previewed {
  /** Paths below the folder it built into; none where it could not build. */
  readonly artefacts: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
  /** Stands for all that was built: as long as it is the same, so is every byte. */
  readonly digest: string | null;
  /** Where the files are that it was made of. */
  readonly folders: readonly string[];
}

const STYLE = `:root{color-scheme:light dark;--bg:#fff;--fg:#1a1a1a;--line:#767676;--error:#a3211b;--warning:#7a4b00;--link:#0b5394}
@media(prefers-color-scheme:dark){:root{--bg:#141414;--fg:#ededed;--line:#8d8d8d;--error:#ff9d97;--warning:#f0c36d;--link:#8ec5ff}}
body{margin:0;display:flex;flex-direction:column;height:100vh;font:15px/1.4 system-ui,sans-serif;background:var(--bg);color:var(--fg)}
nav{display:flex;flex-wrap:wrap;gap:4px 16px;padding:8px 16px;border-bottom:1px solid var(--line)}
a{color:var(--link)}
a[aria-current]{color:inherit;font-weight:700;text-decoration:none}
[role=status]{max-height:45vh;overflow:auto;border-bottom:3px solid var(--warning)}
[role=status].error{border-color:var(--error)}
[role=status] p{margin:8px 16px}
ol{margin:0;padding:0;list-style:none}
li{padding:8px 16px;border-top:1px solid var(--line)}
.error b{color:var(--error)}
.warning b{color:var(--warning)}
pre{margin:4px 0;overflow:auto;font:13px/1.35 ui-monospace,Consolas,Menlo,monospace}
iframe{flex:1;border:0;background:#fff}`;

// The pages stay as they are, policy and all: what reloads them stands around them.
const SCRIPT = `const frame=document.querySelector("iframe"),links=[...document.querySelectorAll("nav a")],kept=JSON.parse(sessionStorage.kept??"null");
frame.addEventListener("load",()=>{const path=frame.contentWindow.location.pathname;
for(const link of links)link.pathname===path?link.setAttribute("aria-current","page"):link.removeAttribute("aria-current");
if(kept?.path===path)frame.contentWindow.scrollTo(0,kept.top)});
if(kept&&links.some((link)=>link.pathname===kept.path))frame.src=kept.path;
new EventSource("events").onmessage=()=>{sessionStorage.kept=JSON.stringify({path:frame.contentWindow.location.pathname,top:frame.contentWindow.scrollY});location.reload()}`;

const source = (text: string): string => `'sha256-${hash("sha256", text, "base64")}'`;

/** The page around the pages: a list of what was made, what is wrong, and the page itself. */
export function previewPage({ artefacts, diagnostics }: Previewed): string {
  const pages = artefacts.filter((path) => path.endsWith(".html"));
  const href = (path: string) => `files/${path.split("/").map(encodeURIComponent).join("/")}`;
  const links = pages.map(
    (path) => `<a href="${href(path)}" target="page">${escape(path.replace(/^[^/]*\//, ""))}</a>`,
  );
  return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>Broadsheet preview</title><style>${STYLE}</style></head>
<body>
<nav aria-label="Pages">${links.join(" ")}</nav>
${diagnostics.length === 0 ? "" : remarks(diagnostics)}
<iframe name="page" title="Page" src="${pages[0] === undefined ? "about:blank" : href(pages[0])}"></iframe>
<script>${SCRIPT}</script>
</body>
</html>
`;
}

/** Content security policy of that page. */
previewPage.policy = `default-src 'none'; frame-src 'self'; connect-src 'self'; style-src ${source(STYLE)}; script-src ${source(SCRIPT)}; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;

function remarks(diagnostics: readonly Diagnostic[]): string {
  const excerptOf = excerpts();
  const isBroken = diagnostics.some(({ severity }) => severity === "error");
  const entries = diagnostics.map(({ severity, code, message, hint, place }) => {
    const where = place === undefined ? "" : `<code>${escape(`${place.file}:${place.line}:${place.column}`)}</code> `;
    const excerpt = place === undefined ? null : excerptOf(place);
    const shown = excerpt === null ? "" : `<pre>${escape(`${excerpt.text}\n${excerpt.indent}^`)}</pre>`;
    return `<li class="${severity}">${where}<b>${severity}</b> <code>${escape(code)}</code><br>${escape(message)}${shown}${hint === undefined ? "" : ` <i>${escape(hint)}</i>`}</li>`;
  });
  const notice = isBroken ? "<p><strong>Not built.</strong> Below are the last good pages, if there are any.</p>" : "";
  return `<div role="status" class="${isBroken ? "error" : "warning"}">${notice}<ol>${entries.join("")}</ol></div>`;
}
