import { randomBytes } from "node:crypto";
import { readFileSync, realpathSync, statSync } from "node:fs";
import { type IncomingMessage, type Server, type ServerResponse, createServer } from "node:http";
import { extname, join, sep } from "node:path";
import type { Previewed } from "./preview-page.js";
import { previewPage } from "./preview-page.js";

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".csv": "text/csv; charset=utf-8",
  ".json": "application/json; charset=utf-8",
};

interface PreviewServer {
  readonly url: string;
  /** Tells every open page to look again. */
  readonly changed: () => void;
  readonly close: () => Promise<void>;
}

/**
 * Serves a folder, and a page about what is in it, to browsers on this machine: on a free port of the loopback address.
 * Other users of the machine reach that, too: without the token in the address nothing is given.
 */
export async function servePreview(folder: string, state: () => Previewed): Promise<PreviewServer> {
  const listeners = new Set<ServerResponse>();
  const home = `/${randomBytes(16).toString("base64url")}/`;
  const server = createServer((request, response) => {
    const refusal = refusalOf(request, server);
    if (refusal !== null) return answer(response, refusal.status, "text/plain", refusal.reason);
    const asked = pathOf(request);
    const path = asked?.startsWith(home) === true ? asked.slice(home.length) : null;
    if (path === "") return answer(response, 200, TYPES[".html"]!, previewPage(state()), previewPage.policy);
    if (path === "events") {
      response.writeHead(200, { "content-type": "text/event-stream", "cache-control": "no-store" });
      response.write("retry: 500\n\n");
      listeners.add(response);
      request.on("close", () => listeners.delete(response));
      return;
    }
    const file = path?.startsWith("files/") ? inside(folder, path.slice("files/".length)) : null;
    if (file === null) return answer(response, 404, "text/plain", "There is no such page.\n");
    // The page's own policy is in the page; this adds to it, and takes nothing away.
    answer(
      response,
      200,
      TYPES[extname(file)] ?? "application/octet-stream",
      readFileSync(file),
      "frame-ancestors 'self'",
    );
  });
  await new Promise<void>((done, failed) => {
    server.once("error", failed);
    server.listen(0, "127.0.0.1", done);
  });
  return {
    url: `http://127.0.0.1:${portOf(server)}${home}`,
    changed: () => {
      for (const listener of listeners) listener.write("data: changed\n\n");
    },
    async close() {
      const closed = new Promise((done) => server.close(done));
      // Browsers keep connections open.
      server.closeAllConnections();
      await closed;
    },
  };
}

const portOf = (server: Server): number => (server.address() as { port: number }).port;

/** Why a request is not answered: other sites may send some here, from a browser on this machine. */
function refusalOf(request: IncomingMessage, server: Server): { status: number; reason: string } | null {
  const { host, origin, "sec-fetch-site": site } = request.headers;
  const hosts = request.rawHeaders.filter((name, i) => i % 2 === 0 && name.toLowerCase() === "host");
  const names = ["127.0.0.1", "localhost"].map((name) => `${name}:${portOf(server)}`);
  // A site may name this address by a name of its own (DNS rebinding): its Host gives it away.
  if (host === undefined || hosts.length !== 1 || !names.includes(host))
    return { status: 421, reason: "This is a preview for this machine alone.\n" };
  const isForeign =
    (origin !== undefined && origin !== `http://${host}`) ||
    (site !== undefined && site !== "same-origin" && site !== "none");
  if (isForeign) return { status: 403, reason: "Only pages of the preview may ask for this.\n" };
  return request.method === "GET" ? null : { status: 405, reason: "Only GET.\n" };
}

function pathOf({ url = "/" }: IncomingMessage): string | null {
  try {
    return decodeURIComponent(new URL(url, "http://localhost").pathname);
  } catch {
    return null;
  }
}

/** A file in the folder; null for anything outside, missing or no file, links included. */
function inside(folder: string, path: string): string | null {
  try {
    const file = realpathSync(join(folder, path));
    return file.startsWith(realpathSync(folder) + sep) && statSync(file).isFile() ? file : null;
  } catch {
    return null;
  }
}

function answer(response: ServerResponse, status: number, type: string, body: string | Buffer, policy?: string): void {
  response.writeHead(status, {
    "content-type": type,
    "cache-control": "no-store",
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
    "cross-origin-resource-policy": "same-origin",
    ...(policy !== undefined && { "content-security-policy": policy }),
  });
  response.end(body);
}
