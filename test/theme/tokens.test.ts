import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { TemplateMistake, templateKit } from "../../src/io/templates.js";
import { PAIRS, faintPairs } from "../../src/theme/contrast.js";
import { themeFiles } from "../../src/io/theme-files.js";
import { readTokens } from "../../src/theme/tokens.js";
import type { Diagnostic } from "../../src/model/diagnostic.js";

let folder: string;
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), "tokens-"))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const shipped = readTokens(themeFiles(null).find("tokens.css")!);
const said = ({ code, message, hint, place }: Diagnostic) =>
  `${place?.line}:${place?.column} ${code} ${message} ${hint ?? ""}`.trim();

function kitWith(css: string) {
  writeFileSync(join(folder, "tokens.css"), css);
  return templateKit(folder);
}
/** Every complaint about a theme's tokens, errors or warnings. */
function complaints(css: string): string[] {
  try {
    return kitWith(css).warnings.map(said);
  } catch (cause) {
    if (!(cause instanceof TemplateMistake)) throw cause;
    return cause.diagnostics.map(said);
  }
}

describe("A07 our own tokens", () => {
  test("are free of mistakes, and far enough apart in every scheme", () => {
    expect(shipped.wrong).toEqual([]);
    expect(faintPairs(shipped.tokens)).toEqual([]);
  });
  test("each colour is in a pair whose contrast is checked", () => {
    const colours = [...shipped.tokens.light].filter(([, value]) => value.startsWith("#")).map(([name]) => name);
    expect(new Set(PAIRS.flatMap(([front, back]) => [front, back]))).toEqual(new Set(colours));
  });
});

describe("a theme of tokens", () => {
  test("changes what it names and nothing else: light leaves dark alone", () => {
    const kit = kitWith("/* ours */\n:root { --link: #004; }\n");
    const [light, dark] = kit.style("exam").split("\n");
    expect(light).toContain("--link:#004;");
    expect(light).toContain(`--fg:${shipped.tokens.light.get("--fg")};`);
    expect(dark).toContain(`--link:${shipped.tokens.dark.get("--link")};`);
  });
  test("is no code: pages are still put together in the fast way", () => {
    expect(kitWith(":root { --link: #004; }").builtIn).toBe(true);
    writeFileSync(join(folder, "exam.njk"), "mine");
    expect(templateKit(folder).builtIn).toBe(false);
  });
  test.each([
    [
      "@media (prefers-color-scheme: dark) {\n  :root { --link: #333; }\n}",
      [
        "2:11 theme/contrast --link on --bg has a contrast of 1.46 (dark); it needs 4.5. make one of the two darker or lighter",
        "2:11 theme/contrast --link on --soft has a contrast of 1.29 (dark); it needs 4.5. make one of the two darker or lighter",
        "2:11 theme/contrast --on-link on --link has a contrast of 1.46 (dark); it needs 4.5. make one of the two darker or lighter",
      ],
    ],
    [":root { --lnik: #004; }", ['1:9 theme/token There is no token "--lnik". did you mean "--link"?']],
    [
      ":root { --link: navy; }",
      ['1:9 theme/token The colour --link is "navy". write it as #rgb or #rrggbb: then its contrast can be checked'],
    ],
    [
      ":root { --bg: url(https://example.org/x.png); }",
      [
        '1:9 theme/token The colour --bg is "url(https://example.org/x.png)". write it as #rgb or #rrggbb: then its contrast can be checked',
      ],
    ],
    [
      ":root { --serif: url(x); }",
      ['1:9 theme/token The fonts --serif are "url(x)". name fonts alone, such as: Georgia, "Noto Serif", serif'],
    ],
    [":root { color: red; }", ["1:9 theme/token This is not a token. a token is written --name: value;"]],
    [
      '@import "x.css";',
      [
        "1:1 theme/token Only tokens can stand here. write :root { … }, or @media (prefers-color-scheme: dark) { … }, or @media print { … }, with :root { … } inside a @media",
      ],
    ],
    [
      ":root { --fg: #000; }\nbody { display: none }",
      [
        "2:1 theme/token Only tokens can stand here. write :root { … }, or @media (prefers-color-scheme: dark) { … }, or @media print { … }, with :root { … } inside a @media",
      ],
    ],
    [
      "@media print { :root { --fg: #000; } body { } }",
      ["1:37 theme/token The @media is not closed here. close it with } after one :root { … }"],
    ],
    [
      ":root { --serif: x</style><script>alert(1)</script>; }",
      [
        '1:9 theme/token The fonts --serif are "x</style><script>alert(1)</script>". name fonts alone, such as: Georgia, "Noto Serif", serif',
      ],
    ],
  ])("%j", (css, expected) => expect(complaints(css)).toEqual(expected));
});
