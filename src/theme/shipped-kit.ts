import slim from "#generated/nunjucks-slim.js";
import type { ThemeKit } from "../make/theme-kit.js";
import { strings as cards } from "#generated/card-strings.js";
import { strings as pages } from "#generated/page-strings.js";
import { digest, texts } from "#generated/texts.js";
import { shipped } from "#generated/templates.js";
import { kitOf } from "./kit.js";
import { type Engine, rendererOf } from "./renderer.js";
import { shippedFiles } from "./shipped-files.js";

// Of templates, only the compiled code is there.
const templates = Object.fromEntries(Object.keys(shipped).map((name) => [name, ""]));
const files = shippedFiles(templates, texts, cards, pages);

/** Nunjucks without its compiler. */
const engine: Engine = {
  Environment: slim.Environment,
  SafeString: slim.runtime.SafeString,
  compiled: ({ name }) => ({ type: "code", obj: shipped[name.replace(/^default\//, "")]!.code }),
};

/** What pages are made with where nobody changes how they look; `language` is a BCP 47 tag. */
export const shippedKit = (language: string): ThemeKit =>
  kitOf(files, language, { shipped: digest }, (_, t) => rendererOf({ find: (name) => files.find(name)! }, t, engine));
