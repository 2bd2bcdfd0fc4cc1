import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { cardWording } from "../../src/deck/wording.js";
import { formats } from "../../src/formats/index.js";
import { templateKit } from "../../src/io/templates.js";
import { bytesOf } from "../../src/formats/content.js";
import { languages } from "../lists.js";
import { bankFile, papersOf, shippedWords } from "../sample.js";
import type { Kit } from "../../src/formats/format.js";
import "./kit.js";

type Messages = Record<string, string | Record<string, string>>;
const folder = new URL("../../templates/strings/", import.meta.url);
const read = (file: string) => JSON.parse(readFileSync(new URL(file, folder), "utf8")) as Messages;
const english = read("en.json");

const parametersOf = (text: string) => [...new Set(text.match(/\{\w+\}/g))].toSorted();
const forms = (message: Messages[string]) => (typeof message === "string" ? { other: message } : message);

describe.each(languages)("L01 messages in %s", (language) => {
  const messages = read(`${language}.json`);
  test("are complete, in the order of the English ones", () =>
    expect(Object.keys(messages)).toEqual(Object.keys(english)));

  test("use the same parameters", () => {
    for (const [key, message] of Object.entries(messages)) {
      const { other } = forms(message);
      expect([key, parametersOf(other!)]).toEqual([key, parametersOf(forms(english[key]!)["other"]!)]);
    }
  });

  test("have every plural that the language has", () => {
    const categories = new Intl.PluralRules(language).resolvedOptions().pluralCategories.toSorted();
    for (const message of Object.values(messages))
      expect(typeof message === "string" ? categories : Object.keys(message).toSorted()).toEqual(categories);
  });

  test("none is left in English", () => {
    // Words that the languages share: test and version, beside names of months and these.
    const shared = ["name", "code", "questions", "question", "points_count"];
    const same = Object.entries(messages).filter(
      ([key, message]) =>
        language !== "en" &&
        typeof message === "string" &&
        message === english[key] &&
        /[a-z]{4}/.test(message.replace(/\{\w+\}|Version/g, "")),
    );
    expect(same.map(([key]) => key).filter((key) => !key.startsWith("month_") && !shared.includes(key))).toEqual([]);
  });
});

test("the README names every language that there is", () => {
  const readme = readFileSync(new URL("../../README.md", import.meta.url), "utf8").replace(/\s+/g, " ");
  const names = new Intl.DisplayNames("en", { type: "language" });
  const all = languages.map((language) => names.of(language)!).toSorted();
  expect(readme).toContain(`if that is ${all.slice(0, -1).join(", ")} or ${all.at(-1)},`);
});

const wordsOf = (text: string): string[] => text.match(/\p{L}[\p{L}\p{N}]{2,}/gu) ?? [];
const bank = bankFile("fixtures/all-types.yaml");
const htmlOf = (kit: Kit) =>
  formats
    .flatMap((format) =>
      format.from === "paper" && format.name !== "json"
        ? format
            .renderer(kit)(papersOf(bank, "s", { forms: ["B"] })[0]!)
            .map(({ path, content }) => ({ path, text: Buffer.from(bytesOf(content)).toString("utf8") }))
        : [],
    )
    .filter(({ path }) => path.endsWith(".html"));

/** A whole page in a failure hides what is wrong with it. */
const htmlTagOf = (page: string): string | undefined => /<html[^>]*>/.exec(page)?.[0];

test("pages speak one language around questions in another, each with its direction", () => {
  for (const { path, text } of htmlOf(templateKit(null, "ar"))) {
    expect(htmlTagOf(text), path).toBe('<html lang="ar" dir="rtl">');
    expect(text, path).toMatch(/<(?:section|article)[^>]* lang="en" dir="ltr"/);
  }
  // A tag for private use, which no language ever has.
  expect(htmlTagOf(htmlOf(templateKit(null, "qaa-BR"))[0]!.text)).toBe('<html lang="en" dir="ltr">');
  expect(htmlTagOf(htmlOf(templateKit(null, "de-CH"))[0]!.text)).toBe('<html lang="de" dir="ltr">');
});

test("days, numbers and names are written as the language writes them", () => {
  const said = (language: string) => templateKit(null, language).t;
  const days = Object.fromEntries(languages.map((one) => [one, said(one)("as_of", { date: "2019-05-01" })]));
  expect(days).toEqual({
    en: "As of 1 May 2019",
    de: "Stand: 1. Mai 2019",
    fr: "À la date du 1er mai 2019",
    es: "A fecha de 1 de mayo de 2019",
    hi: "1 मई 2019 की स्थिति",
    ar: "حتى تاريخ \u20681 مايو 2019\u2069",
  });
  expect(said("fr")("as_of", { date: "2019-12-31" })).toBe("À la date du 31 décembre 2019");
  expect([said("de")("points_count", { n: 0.5 }), said("en")("points_count", { n: 0.5 })]).toEqual([
    "Punkte: 0,5",
    "Points: 0.5",
  ]);
  // What may run the other way stands apart; what can't stays as it is.
  expect(said("ar")("form", { form: "A" })).toBe("النموذج \u2068A\u2069");
  expect(said("en")("image_credit", { credit: "وكالة" })).toBe("Picture: \u2068وكالة\u2069");
  expect(said("en")("image_credit", { credit: "Agency" })).toBe("Picture: Agency");
});

test("a page put together from pieces has the bytes of one rendered whole, from right to left too", () => {
  const fast = templateKit(null, "ar");
  for (const format of formats) {
    if (format.from !== "paper" || format.audience !== "student") continue;
    const renderers = [fast, { ...fast, builtIn: false }].map((kit) => format.renderer(kit));
    for (const paper of papersOf(bank, "s", { forms: ["B", "01"] })) {
      const [pieced, whole] = renderers.map((render) =>
        Buffer.from(bytesOf(render(paper)[0]!.content)).toString("utf8"),
      );
      expect(pieced).toBe(whole);
    }
  }
});

test("a theme can choose other digits, on the page and for its script", () => {
  const own = mkdtempSync(join(tmpdir(), "digits-"));
  mkdirSync(join(own, "strings"));
  writeFileSync(join(own, "strings/ar-EG.json"), JSON.stringify({ ...read("ar.json"), digits: "٠١٢٣٤٥٦٧٨٩" }));
  const [practice] = htmlOf(templateKit(own, "ar-EG"));
  rmSync(own, { recursive: true });
  expect(practice!.text).toContain("السؤال ٣");
  expect(practice!.text).toContain('data-numerals="٠١٢٣٤٥٦٧٨٩."');
  expect(practice!.text).toContain('id="q3"');
});

test("L01 every word of a page that is not the bank's comes from the messages", () => {
  // A language that nobody speaks: whatever stands outside the brackets was not taken from the messages.
  const own = mkdtempSync(join(tmpdir(), "pseudo-"));
  mkdirSync(join(own, "strings"));
  const pseudo = Object.fromEntries(
    Object.entries(english).map(([key, message]) => [key, `⟦${forms(message)["other"]}⟧`]),
  );
  writeFileSync(join(own, "strings/qps.json"), JSON.stringify(pseudo));
  const known = new Set(wordsOf(JSON.stringify(bank)));
  for (const { path, text } of htmlOf(templateKit(own, "qps"))) {
    const shown = text
      .replace(/<(style|script)>[\s\S]*?<\/\1>/g, "")
      .replace(/ (?:aria-label|alt|title|data-text-[a-z-]+)="([^"]*)"/g, ">$1<")
      .replace(/<[^>]*>/g, "\n");
    let outside = shown;
    // A message may stand in another one.
    while (outside.includes("⟦")) outside = outside.replace(/⟦[^⟦⟧]*⟧/g, " ");
    outside = outside.replace(/&#?\w+;/g, "\n");
    const strays = wordsOf(outside).filter((word) => !known.has(word) && !/^[0-9A-Z]{3,5}$/.test(word));
    expect(strays, path).toEqual([]);
  }
  rmSync(own, { recursive: true });
});

test.each(languages)("cards in %s write days as pages do", (language) => {
  const { t } = templateKit(null, language);
  const { day } = cardWording(shippedWords(language));
  for (let month = 1; month <= 12; month += 1) {
    for (const n of ["01", "02", month === 2 ? "28" : "30"]) {
      const date = `2019-${String(month).padStart(2, "0")}-${n}`;
      expect(t("date", { date }).replace(/[\u2068\u2069]/g, "")).toContain(day(date));
    }
  }
});
