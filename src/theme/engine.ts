import nunjucks from "nunjucks";
import { sha256 } from "#platform";
import { shipped } from "#generated/templates.js";
import { compile } from "./compile.js";
import type { Engine } from "./renderer.js";

/** Nunjucks with its compiler: a theme's templates are compiled when they are used. */
export const engine: Engine = {
  Environment: nunjucks.Environment,
  SafeString: nunjucks.runtime.SafeString,
  // A theme's template is compiled so that it tells where it is; ours are compiled beforehand, while they are the same.
  compiled({ name, text, isOwn }) {
    if (isOwn) return compile(name, text);
    const known = shipped[name.replace(/^default\//, "")];
    return known?.sha256 === sha256(text) ? { type: "code", obj: known.code } : text;
  },
};
