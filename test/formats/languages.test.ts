import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { formats } from "../../src/formats/index.js";
import { templateKit } from "../../src/io/templates.js";
import { bytesOf } from "../../src/model/artefact.js";
import { bankFile, papersOf } from "../sample.js";
import type { Kit } from "../../src/formats/format.js";
import "./kit.js";

type Messages = Record<string, string | Record<string, string>>;
const folder = new URL("../../templates/strings/", import.meta.url);
const read = (file: string) => JSON.parse(readFileSync(new URL(file, folder), "utf8")) as Messages;
const languages = readdirSync(folder).map((file) => file.replace(".json", ""));
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
    const same = Object.entries(messages).filter(
      ([key, message]) =>
        language !== "en" &&
        typeof message === "string" &&
        message === english[key] &&
        /[a-z]{4}/.test(message.replace(/\{\w+\}/g, "")),
    );
    // Words that the languages share.
    expect(
      same
        .map(([key]) => key)
        .filter((key) => !["name", "code", "questions", "question", "points_count"].includes(key)),
    ).toEqual([]);
  });
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

test("pages speak one language around questions in another, each with its direction", () => {
  for (const { path, text } of htmlOf(templateKit(null, "ar"))) {
    expect(text, path).toContain('<html lang="ar" dir="rtl">');
    expect(text, path).toMatch(/<(?:section|article)[^>]* lang="en" dir="ltr"/);
  }
  expect(htmlOf(templateKit(null, "pt-BR"))[0]!.text).toContain('<html lang="en" dir="ltr">');
  expect(htmlOf(templateKit(null, "de-CH"))[0]!.text).toContain('<html lang="de" dir="ltr">');
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
    const outside = shown.replace(/⟦[^⟧]*⟧/g, "\n").replace(/&#?\w+;/g, "\n");
    const strays = wordsOf(outside).filter((word) => !known.has(word) && !/^[0-9A-Z]{3,5}$/.test(word));
    expect(strays, path).toEqual([]);
  }
  rmSync(own, { recursive: true });
});
