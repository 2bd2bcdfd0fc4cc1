import { mkdtempSync, readFileSync, realpathSync, rmSync, watch } from "node:fs";
import { type IncomingMessage, type Server, type ServerResponse, createServer } from "node:http";
import { tmpdir } from "node:os";
import { dirname, extname, join, resolve, sep } from "node:path";
import type { Diagnostic } from "../model/diagnostic.js";
import { previewPage } from "./preview-page.js";

/** What a build for the preview gave. */
export interface Previewed {
  /** Paths below the folder it built into. */
  readonly artefacts: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
}

export interface Preview {
  readonly url: string;
  readonly close: () => Promise<void>;
}

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".csv": "text/csv; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".png": "image/png",
};
/** Editors save in several steps. */
const SETTLE = 150;

/**
 * Serves what a build gives on this machine alone, and builds again when a file changes. A build with mistakes
 * leaves the pages of the last good one.
 *
 * @param build builds into a folder
 * @param watched files and folders; a change beside one of them counts too
 */
export async function preview(
  build: (out: string) => Promise<Previewed>,
  watched: readonly string[],
): Promise<Preview> {
  const out = mkdtempSync(join(tmpdir(), "broadsheet-preview-"));
  let state = await build(out);
  const listeners = new Set<ServerResponse>();
  let timer: NodeJS.Timeout | undefined;
  const changed = () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      void build(out).then((next) => {
        state = next.artefacts.length > 0 ? next : { ...state, diagnostics: next.diagnostics };
        for (const listener of listeners) listener.write("data: changed\n\n");
      });
    }, SETTLE);
  };
  const folders = new Set(watched.map((path) => dirname(resolve(path))));
  const watchers = [...folders].map((folder) => watch(folder, changed));

  const server = createServer((request, response) => {
    if (!isOurs(request, server))
      return answer(response, 421, "text/plain", "This is a preview for this machine alone.\n");
    if (request.method !== "GET") return answer(response, 405, "text/plain", "Only GET.\n");
    const path = decodeURIComponentSafe(new URL(request.url ?? "/", "http://localhost").pathname);
    if (path === "/") return answer(response, 200, TYPES[".html"]!, previewPage(state), previewPage.policy);
    if (path === "/events") {
      response.writeHead(200, { "content-type": "text/event-stream", "cache-control": "no-store" });
      response.write("retry: 500\n\n");
      listeners.add(response);
      request.on("close", () => listeners.delete(response));
      return;
    }
    const file = path?.startsWith("/files/") ? inside(out, path.slice("/files/".length)) : null;
    if (file === null) return answer(response, 404, "text/plain", "There is no such page.\n");
    answer(response, 200, TYPES[extname(file)] ?? "application/octet-stream", readFileSync(file));
  });
  await new Promise<void>((done, failed) => {
    server.once("error", failed);
    server.listen(0, "127.0.0.1", done);
  });
  return {
    url: `http://127.0.0.1:${portOf(server)}/`,
    async close() {
      clearTimeout(timer);
      for (const watcher of watchers) watcher.close();
      for (const listener of listeners) listener.end();
      await new Promise((done) => server.close(done));
      rmSync(out, { recursive: true, force: true });
    },
  };
}

const portOf = (server: Server): number => (server.address() as { port: number }).port;

/** A page of somebody else's may name this address by a name of its own (DNS rebinding): its Host gives it away. */
const isOurs = ({ headers: { host } }: IncomingMessage, server: Server): boolean =>
  host === `127.0.0.1:${portOf(server)}` || host === `localhost:${portOf(server)}`;

function answer(response: ServerResponse, status: number, type: string, body: string | Buffer, policy?: string): void {
  response.writeHead(status, {
    "content-type": type,
    "cache-control": "no-store",
    "x-content-type-options": "nosniff",
    "cross-origin-resource-policy": "same-origin",
    ...(policy !== undefined && { "content-security-policy": policy }),
  });
  response.end(body);
}

function decodeURIComponentSafe(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}

/** A file in the folder; null for anything outside or missing, links included. */
function inside(folder: string, path: string): string | null {
  try {
    const file = realpathSync(join(folder, path));
    const root = realpathSync(folder) + sep;
    readFileSync(file);
    return file.startsWith(root) ? file : null;
  } catch {
    return null;
  }
}
