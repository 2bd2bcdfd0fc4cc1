import { readFileSync, realpathSync, statSync } from "node:fs";
import type { ServerResponse } from "node:http";
import { extname, join } from "node:path";
import { isBelow } from "./below.js";
import { type Loopback, answer, notFound, serveLoopback } from "./loopback.js";
import type { Previewed } from "./preview-page.js";
import { previewPage } from "./preview-page.js";

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".csv": "text/csv; charset=utf-8",
  ".json": "application/json; charset=utf-8",
};

interface PreviewServer extends Loopback {
  /** Tells every open page to look again. */
  readonly changed: () => void;
}

/** Serves a folder, and a page about what is in it, to browsers on this machine. */
export async function servePreview(folder: string, state: () => Previewed): Promise<PreviewServer> {
  const listeners = new Set<ServerResponse>();
  const server = await serveLoopback("preview", ["GET"], (path, request, response) => {
    if (path === "") return answer(response, 200, TYPES[".html"]!, previewPage(state()), previewPage.policy);
    if (path === "events") {
      response.writeHead(200, { "content-type": "text/event-stream", "cache-control": "no-store" });
      response.write("retry: 500\n\n");
      listeners.add(response);
      request.on("close", () => listeners.delete(response));
      return;
    }
    const file = path.startsWith("files/") ? inside(folder, path.slice("files/".length)) : null;
    if (file === null) return notFound(response);
    // The page's own policy is in the page; this adds to it, and takes nothing away.
    answer(
      response,
      200,
      TYPES[extname(file)] ?? "application/octet-stream",
      readFileSync(file),
      "frame-ancestors 'self'",
    );
  });
  return {
    ...server,
    changed: () => {
      for (const listener of listeners) listener.write("data: changed\n\n");
    },
  };
}

/** A file in the folder; null for anything outside, missing or no file, links included. */
function inside(folder: string, path: string): string | null {
  try {
    const file = realpathSync(join(folder, path));
    return isBelow(file, folder) && statSync(file).isFile() ? file : null;
  } catch {
    return null;
  }
}
