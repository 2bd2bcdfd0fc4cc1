import { hash } from "node:crypto";
import { escape } from "../formats/stencil.js";
import type { Previewed } from "./preview.js";

const STYLE = `body{margin:0;display:flex;flex-direction:column;height:100vh;font:15px system-ui,sans-serif;color-scheme:light dark}
nav{display:flex;flex-wrap:wrap;gap:4px 16px;padding:8px 12px;border-bottom:1px solid}
ol{margin:0;padding:8px 12px 8px 32px;max-height:40vh;overflow:auto;border-bottom:3px solid #a3211b}
iframe{flex:1;border:0;background:#fff}`;
// The pages themselves stay as they are, policy and all: what reloads them stands around them.
const SCRIPT = `new EventSource("/events").onmessage=()=>{sessionStorage.page=document.querySelector("iframe").contentWindow.location.pathname;location.reload()};
const kept=sessionStorage.page;if(kept&&[...document.links].some((link)=>link.pathname===kept))document.querySelector("iframe").src=kept`;

const source = (text: string): string => `'sha256-${hash("sha256", text, "base64")}'`;

/** The page around the pages: a list of what was made, what is wrong, and the page itself. */
export function previewPage({ artefacts, diagnostics }: Previewed): string {
  const pages = artefacts.filter((path) => path.endsWith(".html"));
  const href = (path: string) => `/files/${path.split("/").map(encodeURIComponent).join("/")}`;
  const links = pages.map(
    (path) => `<a href="${href(path)}" target="page">${escape(path.replace(/^[^/]*\//, ""))}</a>`,
  );
  const wrong = diagnostics.map(({ severity, code, message, hint, place }) => {
    const where = place === undefined ? "" : `${place.file}:${place.line}:${place.column} `;
    return `<li><code>${escape(where)}</code><b>${severity}</b> ${escape(message)} ${escape(hint ?? "")} <code>${code}</code></li>`;
  });
  return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>Broadsheet preview</title><style>${STYLE}</style></head>
<body>
<nav aria-label="Pages">${links.join(" ")}</nav>
${wrong.length === 0 ? "" : `<ol role="status">${wrong.join("")}</ol>`}
<iframe name="page" title="Page" src="${pages[0] === undefined ? "about:blank" : href(pages[0])}"></iframe>
<script>${SCRIPT}</script>
</body>
</html>
`;
}

/** Content security policy of that page. */
previewPage.policy = `default-src 'none'; frame-src 'self'; connect-src 'self'; style-src ${source(STYLE)}; script-src ${source(SCRIPT)}; frame-ancestors 'none'`;
