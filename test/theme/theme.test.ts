import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { DECK_OPTIONS } from "../../src/deck/options.js";
import { pages } from "../../src/formats/index.js";
import { templateKit } from "../../src/io/templates.js";
import { bytesOf } from "../../src/formats/content.js";
import { run } from "../cli/run.js";
import { bankFile, deckOf, papersOf } from "../sample.js";
import "../formats/kit.js";

let folder: string;
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), "theme-"))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));
function own(name: string, text: string): void {
  mkdirSync(dirname(join(folder, name)), { recursive: true });
  writeFileSync(join(folder, name), text);
}

const bank = bankFile("fixtures/all-types.yaml");
const bytes = (theme: string | null, language = "en") => {
  const kit = templateKit(theme, language);
  return pages.flatMap((format) =>
    (format.from === "paper"
      ? papersOf(bank, "s", { forms: ["A"] }).flatMap((paper) => format.renderer(kit)(paper))
      : [...format.render(deckOf(bank), kit, DECK_OPTIONS)]
    ).map(({ path, content }) => ({ path, text: Buffer.from(bytesOf(content)).toString("utf8") })),
  );
};

describe("eject", () => {
  test("T03 copies everything of ours; unchanged, pages keep every byte", async () => {
    expect((await run(["theme", "eject", folder, "all"])).status).toBe(0);
    expect(templateKit(folder).builtIn).toBe(false);
    for (const language of ["en", "ar"]) expect(bytes(folder, language)).toEqual(bytes(null, language));
    // Six languages would only take longer.
    rmSync(join(folder, "strings"), { recursive: true });
    expect(await run(["theme", "check", folder])).toMatchObject({ status: 0, out: "" });
  });

  test("overwrites nothing, and then writes nothing at all", async () => {
    own("exam.njk", "mine");
    const { status, err } = await run(["theme", "eject", folder, "tokens.css", "exam"]);
    expect(status).toBe(1);
    expect(err).toContain("exam.njk: there already; nothing was written");
    expect(readFileSync(join(folder, "exam.njk"), "utf8")).toBe("mine");
    expect(existsSync(join(folder, "tokens.css"))).toBe(false);
  });

  test("goes on where it was stopped: what is there with the same text is left alone", async () => {
    await run(["theme", "eject", folder, "all"]);
    rmSync(join(folder, "exam.njk"));
    expect((await run(["theme", "eject", folder, "all"])).status).toBe(0);
    expect(existsSync(join(folder, "exam.njk"))).toBe(true);
  });

  test.each(["exma.njk", "../package.json", "scripts/exam.js", "default/exam.njk"])("refuses %s", async (name) =>
    expect(await run(["theme", "eject", folder, name])).toMatchObject({ status: 2 }),
  );
});

test.each(["school", "gazette"])("the example theme %s has nothing wrong with it", async (name) => {
  const theme = new URL(`../../docs/examples/themes/${name}`, import.meta.url).pathname;
  expect(await run(["theme", "check", theme])).toMatchObject({
    status: 0,
    err: `${theme}: every page can be made with it\n`,
  });
});

describe("messages of a theme", () => {
  test("are few, and stand before ours: fr-CA, then fr, then en", () => {
    own("strings/fr-CA.json", '{ "check_answers": "Corriger" }');
    own("strings/fr.json", '{ "check_answers": "Vérifier", "start_again": "Encore" }');
    own("strings/en.json", '{ "start_again": "Once more", "name": "Your name" }');
    const { t, language } = templateKit(folder, "fr-ca");
    expect(language).toBe("fr-CA");
    expect([t("check_answers"), t("start_again"), t("name")]).toEqual([
      "Corriger",
      "Encore",
      templateKit(null, "fr").t("name"),
    ]);
    expect(templateKit(folder, "en").t("name")).toBe("Your name");
  });

  test("one that its language lacks is an English one, with English plurals", () => {
    own("strings/ja.json", '{ "passage": { "other": "次の{n}問" } }');
    const { t, language } = templateKit(folder, "ja");
    expect(language).toBe("ja");
    expect(t("passage", { n: 1 })).toBe("次の1問");
    rmSync(join(folder, "strings/ja.json"));
    own("strings/ja.json", '{ "name": "名前" }');
    expect(templateKit(folder, "ja").t("passage", { n: 1 })).toBe(templateKit(null, "en").t("passage", { n: 1 }));
  });

  test("of a language that Broadsheet lacks may be few; the rest is counted", async () => {
    own("strings/pt.json", '{ "name": "Nome" }');
    const { status, err } = await run(["theme", "check", folder]);
    expect(status).toBe(0);
    expect(err).toMatch(
      /pt\.json:1:1 +warning +theme\/incomplete\n +\d+ messages are not in pt, and will be in English: /,
    );
  });

  test.each(["pt-br", "pt_BR", "x"])(
    "called strings/%s.json are never looked for, and theme check says so",
    async (tag) => {
      own(`strings/${tag}.json`, '{ "name": "Nome" }');
      const { status, err } = await run(["theme", "check", folder]);
      expect([status, err]).toEqual([0, expect.stringContaining(`No page uses strings/${tag}.json`)]);
    },
  );

  test("bring a language that --language then takes", async () => {
    own("strings/pt.json", '{ "kicker_practice": "Questionário" }');
    const bankPath = new URL("../fixtures/all-types.yaml", import.meta.url).pathname;
    const argv = ["build", bankPath, "--to", "practice", "--out", join(folder, "out"), "--language", "pt"];
    expect((await run(argv)).status).toBe(2);
    expect((await run([...argv, "--theme", folder])).status).toBe(0);
    expect(readFileSync(join(folder, "out/all-types/student/practice.html"), "utf8")).toContain("Questionário");
  });

  test("bring a language that candidates of a roster may have", async () => {
    own("strings/pt-BR.json", '{ "kicker_exam": "Prova" }');
    own("roster.csv", "id,language\n1,pt-br\n2,\n");
    const bankPath = new URL("../fixtures/all-types.yaml", import.meta.url).pathname;
    const out = mkdtempSync(join(tmpdir(), "theme-roster-"));
    const argv = ["build", bankPath, "--to", "exam", "--roster", join(folder, "roster.csv"), "--out", out];
    expect((await run(argv)).err).toContain("roster/bad-language");
    expect((await run([...argv, "--theme", folder])).status).toBe(0);
    const pages = readdirSync(join(out, "all-types/student")).map((name) =>
      readFileSync(join(out, "all-types/student", name), "utf8"),
    );
    expect(pages.filter((page) => page.includes("Prova"))).toHaveLength(1);
    const manifest = join(out, "all-types/teacher/manifest.json");
    const again = await run(["verify", manifest, bankPath, "--roster", join(folder, "roster.csv"), "--theme", folder]);
    rmSync(out, { recursive: true });
    expect([again.status, again.err]).toEqual([0, expect.stringContaining("2 papers")]);
  });
});

describe("styles of a theme", () => {
  test("replace ours of the same name; styles/extra.css comes last; the policy names what is there", () => {
    own("styles/exam.css", ".mine { margin: 0 }");
    own("styles/extra.css", ".last { margin: 0 }");
    const exam = bytes(folder).find(({ path }) => path === "exam-A.html")!.text;
    expect(exam).toContain(".mine { margin: 0 }.last { margin: 0 }</style>");
    expect(templateKit(folder).builtIn).toBe(true);
    expect(exam).not.toContain(templateKit().asset("styles/exam.css"));
  });
});

test("a build that is refused for its theme writes nothing", async () => {
  own("exam.njk", '{% extends "default/exam.njk" %}{% block header %}{{ quiz.titel }}{% endblock %}');
  const out = join(folder, "out");
  const bankPath = new URL("../fixtures/all-types.yaml", import.meta.url).pathname;
  const { status, err } = await run(["build", bankPath, "--to", "exam", "--out", out, "--theme", folder]);
  expect(status).toBe(1);
  expect(err).toContain('did you mean "title"?');
  expect(existsSync(join(out, "all-types"))).toBe(false);
});
