import { randomBytes } from "node:crypto";
import type { IncomingMessage, RequestListener, Server, ServerResponse } from "node:http";
import { createServer } from "node:http";

/** A server for browsers on this machine. */
export interface Loopback {
  /** With the token in it. */
  readonly url: string;
  readonly close: () => Promise<void>;
}

/** An answer to a request for a path below the token. */
type Handler = (path: string, request: IncomingMessage, response: ServerResponse) => void;

/**
 * Serves browsers on this machine, on a free port of the loopback address. Other users of the machine reach that, too:
 * without the token in the address nothing is given.
 *
 * @param methods that are answered at all
 */
export async function serveLoopback(what: string, methods: readonly string[], handle: Handler): Promise<Loopback> {
  const home = `/${randomBytes(16).toString("base64url")}/`;
  const listener: RequestListener = (request, response) => {
    const refusal = refusalOf(request, server, what, methods);
    if (refusal !== null) return answer(response, refusal.status, "text/plain", refusal.reason);
    const asked = pathOf(request);
    if (asked?.startsWith(home) === true) handle(asked.slice(home.length), request, response);
    else notFound(response);
  };
  const server = createServer(listener);
  await new Promise<void>((done, failed) => {
    server.once("error", failed);
    server.listen(0, "127.0.0.1", done);
  });
  return {
    url: `http://127.0.0.1:${portOf(server)}${home}`,
    async close() {
      const closed = new Promise((done) => server.close(done));
      // Browsers keep connections open.
      server.closeAllConnections();
      await closed;
    },
  };
}

export const notFound = (response: ServerResponse): void =>
  answer(response, 404, "text/plain", "There is no such page.\n");

const portOf = (server: Server): number => (server.address() as { port: number }).port;

/** Why a request is not answered: other sites may send some here, from a browser on this machine. */
function refusalOf(
  request: IncomingMessage,
  server: Server,
  what: string,
  methods: readonly string[],
): { status: number; reason: string } | null {
  const { host, origin, "sec-fetch-site": site } = request.headers;
  const hosts = request.rawHeaders.filter((name, i) => i % 2 === 0 && name.toLowerCase() === "host");
  const names = ["127.0.0.1", "localhost"].map((name) => `${name}:${portOf(server)}`);
  // A site may name this address by a name of its own (DNS rebinding): its Host gives it away.
  if (host === undefined || hosts.length !== 1 || !names.includes(host))
    return { status: 421, reason: `This is a ${what} for this machine alone.\n` };
  const isForeign =
    (origin !== undefined && origin !== `http://${host}`) ||
    (site !== undefined && site !== "same-origin" && site !== "none");
  if (isForeign) return { status: 403, reason: `Only pages of the ${what} may ask for this.\n` };
  return methods.includes(request.method ?? "") ? null : { status: 405, reason: `Only ${methods.join(" and ")}.\n` };
}

function pathOf({ url = "/" }: IncomingMessage): string | null {
  try {
    return decodeURIComponent(new URL(url, "http://localhost").pathname);
  } catch {
    return null;
  }
}

export function answer(
  response: ServerResponse,
  status: number,
  type: string,
  body: string | Buffer,
  policy?: string,
): void {
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
