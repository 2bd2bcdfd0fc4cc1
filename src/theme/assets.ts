import type { Kit } from "../formats/format.js";
import type { Diagnostic, Place } from "../model/diagnostic.js";
import { faintPairs } from "./contrast.js";
import type { ThemeFiles } from "./files.js";
import { TemplateMistake, mistake } from "./mistake.js";
import { blockedStyle } from "./blocked-markup.js";
import { readTokens, tokensCss, withTokens } from "./tokens.js";

/** Styles and scripts of pages, and remarks on colours that are hard to read. */
export type Assets = Pick<Kit, "asset" | "style"> & { readonly warnings: readonly Diagnostic[] };

/** Pages that show answers share the styles of them. */
const WITH_ANSWERS: ReadonlySet<string> = new Set(["practice", "key"]);

/** @throws TemplateMistake for tokens or styles of a theme that can't be used */
export function assetsOf(files: ThemeFiles): Assets {
  const wrong: Diagnostic[] = files.own
    .filter((name) => name.startsWith("styles/") && name.endsWith(".css"))
    .flatMap((name) => blockedStyle(files.find(name)!.file, files.find(name)!.text));
  const [shipped, own] = files.both("tokens.css");
  let { tokens } = readTokens(shipped!);
  const warnings: Diagnostic[] = [];
  if (own !== undefined) {
    const read = readTokens(own, tokens);
    wrong.push(...read.wrong);
    tokens = withTokens(tokens, read.tokens);
    warnings.push(...faintPairs(tokens).map((faint) => faintness(faint, read.places)));
  }
  if (wrong.length > 0) throw new TemplateMistake(wrong);
  const colours = tokensCss(tokens);
  const asset = (name: string): string => {
    const found = files.find(name);
    if (found === undefined) throw new TemplateMistake([mistake("theme/missing", `There is no file ${name}.`)]);
    return found.text;
  };
  const extra = files.find("styles/extra.css")?.text ?? "";
  return {
    asset,
    style: (page) => {
      const shared = WITH_ANSWERS.has(page) ? ["page", "answers"] : ["page"];
      return colours + [...shared, page].map((name) => asset(`styles/${name}.css`)).join("") + extra;
    },
    warnings,
  };
}

function faintness(
  { scheme, front, back, ratio, least }: ReturnType<typeof faintPairs>[number],
  places: ReadonlyMap<string, Place>,
): Diagnostic {
  const place = [scheme, "light"].flatMap((one) => [front, back].map((name) => places.get(`${one} ${name}`)));
  return {
    severity: "warning",
    code: "theme/contrast",
    message: `${front} on ${back} has a contrast of ${ratio.toFixed(2)} (${scheme}); it needs ${least}.`,
    hint: "make one of the two darker or lighter",
    place: place.find((one) => one !== undefined)!,
  };
}
