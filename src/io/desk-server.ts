import type { IncomingMessage, ServerResponse } from "node:http";
import { existsSync, readFileSync } from "node:fs";
import { basename } from "node:path";
import { fromBase64 } from "#platform";
import { loadBank } from "../bank/load.js";
import type { Ask } from "../model/assistant.js";
import { servedDeskPage } from "./desk-page.js";
import { type Loopback, answer, notFound, serveLoopback } from "./loopback.js";
import { type Endpoint, askModel, isLoopback } from "./model-endpoint.js";
import { withImages } from "./media.js";
import { freshBeside, withPicturesBeside } from "./pictures-beside.js";
import { replaceFile } from "./replace-file.js";

/** More than any bank is long. */
const MAX_BODY = 64 * 1024 * 1024;
const POLICY = "frame-ancestors 'none'";

/**
 * Serves the desk to browsers on this machine. With a file it opens that bank, and saves it where it is.
 *
 * @param file a bank, which may still have to be made; null for none
 * @param endpoint a language model that the page may ask; its key stays here
 */
export function serveDesk(file: string | null, endpoint: Endpoint | null = null): Promise<Loopback> {
  return serveLoopback("desk", ["GET", "PUT", "POST"], (path, request, response) => {
    const { method = "" } = request;
    // A page that is closed, or whatever else goes wrong with one request, must not end the desk for the others.
    const during = (work: Promise<void>): void => void work.catch((cause: unknown) => refuse(response, cause));
    switch (`${method} ${path}`) {
      case "GET ":
        return answer(response, 200, "text/html; charset=utf-8", servedDeskPage(), POLICY);
      case "GET bank":
        return file === null ? notFound(response) : during(open(file, response));
      case "PUT bank":
        return file === null ? notFound(response) : during(save(file, request, response));
      case "GET model":
        return endpoint === null ? notFound(response) : describe(endpoint, response);
      case "POST model":
        return endpoint === null ? notFound(response) : during(ask(endpoint, request, response));
      default:
        return notFound(response);
    }
  });
}

/** What a person wants to know of a model before asking it: its name, and where the article goes; null for this machine. */
const describe = ({ model, url }: Endpoint, response: ServerResponse): void =>
  json(response, 200, { name: model, host: isLoopback(url) ? null : url.host });

/** Asks the model what the page asks. A page that is gone has no use for the answer. */
async function ask(endpoint: Endpoint, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { prompt, form } = await fieldsIn(request);
  if (typeof prompt !== "string" || !isForm(form))
    return answer(response, 400, "text/plain", "A prompt and the form of its answer are wanted.\n");
  const gone = new AbortController();
  response.once("close", () => gone.abort());
  try {
    json(response, 200, await askModel(endpoint, { prompt, form }, gone.signal));
  } catch (cause) {
    if (!gone.signal.aborted) json(response, 200, { ok: false, why: (cause as Error).message });
  }
}

const isForm = (form: unknown): form is Ask["form"] =>
  typeof form === "object" &&
  form !== null &&
  typeof (form as Ask["form"]).name === "string" &&
  typeof (form as Ask["form"]).schema === "object";

const json = (response: ServerResponse, status: number, value: unknown): void =>
  answer(response, status, "application/json; charset=utf-8", JSON.stringify(value));

/** Gives the bank's text and the pictures that it shows, in base64; no text where the file is still to be made. */
async function open(file: string, response: ServerResponse): Promise<void> {
  const name = basename(file);
  const text = existsSync(file) ? readFileSync(file, "utf8") : "";
  const read = loadBank(name, text);
  const items = read.ok ? (await withImages(read.value, file)).bank.items : [];
  const pictures = items.flatMap(({ media }) =>
    media === null || media.content === null ? [] : [[media.image, media.content.base64] as const],
  );
  json(response, 200, { file: name, text, pictures: Object.fromEntries(pictures) });
}

/** Whatever stands in the way of a file is said where the person is: on the page. */
const refuse = (response: ServerResponse, cause: unknown): void =>
  json(response, 409, { message: cause instanceof Error ? cause.message : String(cause) });

/** Writes the bank, unless somebody else has changed it since the page read it. */
async function save(file: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { before, text, pictures = {} } = await fieldsIn(request);
  if (typeof before !== "string" || typeof text !== "string" || !arePictures(pictures))
    return answer(response, 400, "text/plain", "A bank's text is wanted.\n");
  const bytes = new Map(Object.entries(pictures).map(([path, base64]) => [path, fromBase64(base64)]));
  await withPicturesBeside(file, freshBeside(file, bytes), () =>
    replaceFile(file, text, (now) => (now ?? "") === before),
  );
  json(response, 200, {});
}

const arePictures = (value: unknown): value is Readonly<Record<string, string>> =>
  typeof value === "object" && value !== null && Object.values(value).every((one) => typeof one === "string");

/** What a request says; nothing where it is too long, or no group of fields in JSON. */
async function fieldsIn(request: IncomingMessage): Promise<Readonly<Record<string, unknown>>> {
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of request) {
    length += (part as Buffer).length;
    if (length > MAX_BODY) return {};
    parts.push(part as Buffer);
  }
  const body = Buffer.concat(parts).toString("utf8");
  try {
    // Of nothing, a number or a text, no fields.
    return Object(JSON.parse(body)) as Readonly<Record<string, unknown>>;
  } catch {
    return {};
  }
}
