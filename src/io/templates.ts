import { createHash } from "node:crypto";
import { existsSync, readFileSync, readdirSync, realpathSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import nunjucks from "nunjucks";
import { didYouMean } from "../bank/suggest.js";
import type { Kit } from "../formats/format.js";
import type { Diagnostic } from "../model/diagnostic.js";
import { messagesIn } from "./messages.js";
import { shipped } from "./shipped.js";
import { UnknownField, strictView } from "./strict-view.js";
import { SYNTAX, lintTemplate, placeOfField } from "./template-lint.js";

/** A template can't be used; the reasons are the author's to mend. */
export class TemplateMistake extends Error {
  override readonly name = "TemplateMistake";
  constructor(readonly diagnostics: readonly Diagnostic[]) {
    super(diagnostics.map(({ message }) => message).join("\n"));
  }
}

const SHIPPED = fileURLToPath(new URL("../../templates/", import.meta.url));
/** No `..`, no absolute path, no drive letter. */
const NAME = /^[A-Za-z0-9][A-Za-z0-9_.-]*(?:\/[A-Za-z0-9][A-Za-z0-9_.-]*)*$/;

/**
 * Templates, styles and messages. Templates are code: a folder of somebody else's is as trusted as a program
 * of theirs.
 *
 * @param overrides a folder whose files win over those that Broadsheet ships; `default/x.njk` names ours
 * @param language of the messages, a BCP 47 tag; English where there are none in it
 */
export function templateKit(
  overrides: string | null = null,
  language = "en",
): Kit & { readonly digests: Readonly<Record<string, string>> } {
  const builtIn = overrides === null;
  if (!builtIn && !existsSync(overrides)) {
    const message = `There is no folder ${overrides}.`;
    throw new TemplateMistake([{ severity: "error", code: "template/missing", message }]);
  }
  const roots = builtIn ? [SHIPPED] : [overrides, SHIPPED];
  const used = new Map<string, { file: string; text: string }>();

  // Nunjucks turns errors into text on their way out; this one stays as it is.
  let refused: TemplateMistake | undefined;
  const refuse = (diagnostics: readonly Diagnostic[]) => (refused = new TemplateMistake(diagnostics));

  const find = (name: string) => {
    const known = used.get(name);
    if (known !== undefined) return known;
    const places = name.startsWith("default/") ? [SHIPPED] : roots;
    const found = findFile(places, name.replace(/^default\//, ""));
    if (found === undefined) {
      const message = `There is no template "${name}" in ${places.join(" or ")}.`;
      throw refuse([{ severity: "error", code: "template/missing", message }]);
    }
    const text = readFileSync(found.file, "utf8").replaceAll("\r\n", "\n");
    if (found.root !== SHIPPED && name.endsWith(".njk")) {
      const mistakes = lintTemplate(found.file, text);
      if (mistakes.length > 0) throw refuse(mistakes);
    }
    used.set(name, { file: found.file, text });
    return { file: found.file, text };
  };
  const spoken = [language, language.split("-")[0]!, "en"].find(
    (tag) => findFile(roots, `strings/${tag}.json`) !== undefined,
  )!;
  const t = messagesIn(spoken, find(`strings/${spoken}.json`).text);

  const environment = new nunjucks.Environment(
    {
      getSource: (name: string) => ({ src: compiled(name, find(name).text), path: name, noCache: false }),
    } as unknown as nunjucks.ILoader,
    { autoescape: true, throwOnUndefined: true, ...SYNTAX },
  );
  environment.addGlobal("t", t);

  const render: Kit["render"] = (template, view) => {
    let mistake: UnknownField | undefined;
    refused = undefined;
    try {
      return environment.render(
        template,
        strictView(view, (found) => (mistake ??= found)),
      );
    } catch (cause) {
      if (refused !== undefined) throw refused;
      throw new TemplateMistake([diagnose(template, mistake, cause as Error, used)]);
    }
  };
  return { render, builtIn, t, language: spoken, asset: (name) => find(name).text, digests: digestsOf(roots) };
}

/** SHA-256 of each folder's templates, names included. */
function digestsOf(roots: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    roots.map((root) => {
      const hash = createHash("sha256");
      for (const file of filesIn(root)) {
        hash.update(`${file}\0${readFileSync(join(root, file), "utf8").replaceAll("\r\n", "\n")}\0`, "utf8");
      }
      return [root === SHIPPED ? "shipped" : "own", hash.digest("hex")];
    }),
  );
}

/** Every file below a folder, with `/`, by code unit. */
const filesIn = (root: string): string[] =>
  readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll(sep, "/"))
    .sort();

/** Code made beforehand for a shipped template, as long as its text is still the same. */
function compiled(name: string, text: string): string | { type: "code"; obj: object } {
  const known = shipped[name.replace(/^default\//, "")];
  return known?.text === text ? { type: "code", obj: known.code } : text;
}

function findFile(roots: readonly string[], name: string): { root: string; file: string } | undefined {
  for (const root of NAME.test(name) ? roots : []) {
    const file = join(root, name);
    if (!existsSync(file)) continue;
    // A link may lead out of the folder.
    if (!realpathSync(file).startsWith(realpathSync(root).replace(/[\\/]?$/, sep))) return undefined;
    return { root, file };
  }
  return undefined;
}

/** Where a template mistake found while rendering stands, and what it is in plain words. */
function diagnose(
  template: string,
  mistake: UnknownField | undefined,
  cause: Error,
  used: ReadonlyMap<string, { file: string; text: string }>,
): Diagnostic {
  const templates = [...used.values()].filter(({ file }) => file.endsWith(".njk"));
  const file = used.get(template)?.file ?? template;
  if (mistake !== undefined) {
    const { path, field, fields } = mistake;
    const places = templates.map((one) => placeOfField(one.file, one.text, field));
    const place = places.find((found) => found !== undefined) ?? { file, line: 1, column: 1 };
    const hint = didYouMean(field, fields) ?? `fields: ${fields.join(", ")}`;
    const message = `The template reads ${path}.${field}, which does not exist.`;
    return { severity: "error", code: "template/unknown-field", message, hint, place };
  }
  const at = /\[Line (\d+), Column (\d+)\]/.exec(cause.message);
  const reason = cause.message.replace(/^\([^)]*\)(?: \[[^\]]*\])?\s*/, "").replace(/^(?:\w*Error: )+/, "");
  const quoted = /"([^"]+)"/.exec(reason)?.[1];
  const place =
    at === null && quoted !== undefined
      ? templates.map((one) => placeOfText(one.file, one.text, quoted)).find((found) => found !== undefined)
      : { file, line: Number(at?.[1] ?? 1), column: Number(at?.[2] ?? 1) };
  return {
    severity: "error",
    code: "template/failed",
    message: `The template can't be rendered: ${reason}.`,
    place: place ?? { file, line: 1, column: 1 },
  };
}

function placeOfText(file: string, text: string, wanted: string): Diagnostic["place"] {
  const offset = text.indexOf(wanted);
  if (offset < 0) return undefined;
  const before = text.slice(0, offset).split("\n");
  return { file, line: before.length, column: before.at(-1)!.length + 1 };
}
