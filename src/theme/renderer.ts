import type nunjucks from "nunjucks";
import { didYouMean } from "../reading/suggest.js";
import type { Kit } from "../formats/format.js";
import type { Diagnostic, Place } from "../model/diagnostic.js";
import type { Trace } from "./compile.js";
import type { ThemeFile } from "./files.js";
import type { Library } from "./library.js";
import { TemplateMistake, mistake } from "./mistake.js";
import { UnknownField, strictView } from "./strict-view.js";
import { SYNTAX } from "./syntax.js";

/** What renders: nunjucks, with its compiler or without. */
export interface Engine {
  readonly Environment: typeof nunjucks.Environment;
  readonly SafeString: new (html: string) => object;
  /** A template as code; or its text, to be compiled by nunjucks itself. */
  readonly compiled: (file: ThemeFile) => string | { readonly type: "code"; readonly obj: object };
}

/** Renders templates; a mistake is an error with its place, never a page that lacks something. */
export function rendererOf(
  library: Pick<Library, "find">,
  t: Kit["t"],
  { Environment, SafeString, compiled }: Engine,
): Kit["render"] {
  const used = new Map<string, ThemeFile>();
  let place = undefined as Place | undefined;
  // Nunjucks turns errors into text on their way out; this is the one that was meant.
  let meant = undefined as Error | undefined;
  const raise = (error: Error) => {
    meant ??= error;
    throw error;
  };

  const trace: Trace = {
    at(template, line, column, value) {
      place = { file: used.get(template)!.file, line: line + 1, column: column + 1 };
      return value;
    },
    owner(template, line, column, name, value) {
      trace.at(template, line, column, value);
      return value === undefined ? raise(new UnknownName(name)) : value;
    },
  };
  const getSource = (name: string) => {
    let found: ThemeFile;
    try {
      found = library.find(name);
    } catch (cause) {
      return raise(cause as Error);
    }
    used.set(name, found);
    return { src: compiled(found), path: name, noCache: false };
  };
  const environment = new Environment({ getSource } as unknown as nunjucks.ILoader, {
    autoescape: true,
    throwOnUndefined: true,
    ...SYNTAX,
  });
  environment.addGlobal("t", t);
  Object.assign(environment, trace);

  return (template, view) => {
    meant = undefined;
    place = undefined;
    try {
      return environment.render(template, strictView(view, SafeString, raise));
    } catch (cause) {
      const error: unknown = meant ?? cause;
      if (error instanceof TemplateMistake) throw error;
      const found = used.get(template);
      const at = place ?? (found && { file: found.file, line: 1, column: 1 });
      throw new TemplateMistake([explained(error as Error, at, Object.keys(view))]);
    }
  };
}

/** A template reads a field of something that its view does not have. */
class UnknownName extends Error {}

/** What went wrong while rendering, in plain words. */
function explained(cause: Error, place: Place | undefined, names: readonly string[]): Diagnostic {
  if (cause instanceof UnknownField) {
    const { path, field, fields } = cause;
    const hint = didYouMean(field, fields) ?? `fields: ${fields.join(", ")}`;
    return mistake("template/unknown-field", `The template reads ${path}.${field}, which does not exist.`, place, hint);
  }
  if (cause instanceof UnknownName)
    return mistake(
      "template/unknown-name",
      `There is no "${cause.message}" on this page.`,
      place,
      `this page has ${names.join(", ")}`,
    );
  // Nunjucks wraps an error in one of its own for each template that it leaves.
  const reason = cause.message.split("Error: ").at(-1)!.trim();
  if (/null or undefined value/.test(reason))
    return mistake(
      "template/prints-null",
      "The template prints a value that is null here.",
      place,
      "test it first: {% if … !== null %}",
    );
  if (/call stack/.test(reason))
    return mistake("template/circle", "Templates are made with each other without end.", place);
  return mistake("template/failed", `The template can't be rendered: ${reason.replace(/\.$/, "")}.`, place);
}
