import slim from "nunjucks/browser/nunjucks-slim.js";
import type { ThemeKit } from "../make/theme-kit.js";
import { strings } from "#generated/strings.js";
import { digest, texts } from "#generated/texts.js";
import { shipped } from "#generated/templates.js";
import type { ThemeFiles } from "./files.js";
import { kitOf } from "./kit.js";
import { type Engine, rendererOf } from "./renderer.js";

/** The files that Broadsheet ships, without a disk. Of templates, only the compiled code is there. */
const files: ThemeFiles = {
  find(name) {
    const plain = name.replace(/^default\//, "");
    const text = Object.hasOwn(shipped, plain) ? "" : (texts[plain] ?? strings[plain]);
    return text === undefined ? undefined : { name, file: plain, text, isOwn: false };
  },
  both: (name) => [files.find(name) ?? []].flat(),
  own: [],
  shipped: [...Object.keys(shipped), ...Object.keys(texts), ...Object.keys(strings)].sort(),
};

/** Nunjucks without its compiler. */
const engine: Engine = {
  Environment: slim.Environment,
  SafeString: slim.runtime.SafeString,
  compiled: ({ name }) => ({ type: "code", obj: shipped[name.replace(/^default\//, "")]!.code }),
};

/** What pages are made with where nobody changes how they look; `language` is a BCP 47 tag. */
export const shippedKit = (language: string): ThemeKit =>
  kitOf(files, language, { shipped: digest }, (_, t) => rendererOf({ find: (name) => files.find(name)! }, t, engine));
