import { expect, test } from "vitest";
import { exam } from "../../src/formats/exam.js";
import { practice } from "../../src/formats/practice.js";
import { lint } from "../../src/lint/index.js";
import { bytesOf } from "../../src/formats/content.js";
import { bankOf, choice, papersOf } from "../sample.js";
import { kit } from "./kit.js";

const kept = ["http://e.org/1", "https://e.org/2?a=1&b=2", "HTTPS://e.org/3", "mailto:ada@e.org"];
const dropped = [
  "javascript:alert(1)",
  "JaVaScRiPt:alert(1)",
  "data:text/html,x",
  "vbscript:x",
  "file:///etc/passwd",
  "blob:x",
  "//e.org/4",
  "/etc/passwd",
  "ftp://e.org/5",
];
const bank = bankOf(
  [...kept, ...dropped].map((target, i) =>
    choice(`item-${i}`, undefined, { stem: `Question ${i}?`, explanation: `See [here](${target}).` }),
  ),
);
const html = Buffer.from(bytesOf(practice.renderer(kit)(papersOf(bank, "links")[0]!)[0]!.content)).toString("utf8");

test("H07 links lead to http, https or mailto; any other stays text", () => {
  const found = [...html.matchAll(/<a href="(?!#)([^"]*)"/g)].map(([, target]) => target!.replaceAll("&amp;", "&"));
  expect(found.toSorted()).toEqual(kept.toSorted());
  for (const target of dropped) expect(html).toContain(`[here](${target})`);
});

test("H07 each dropped link has a warning that names its item", () => {
  const warnings = lint(bank).filter(({ code }) => code === "lint/dropped-link");
  expect(warnings.map(({ path }) => path[1])).toEqual(dropped.map((_, i) => kept.length + i));
  warnings.forEach(({ message }, i) => {
    expect(message).toContain(`item "item-${kept.length + i}"`);
    expect(message).toContain(JSON.stringify(dropped[i]));
  });
});

test("H07 a question has no links at all", () => {
  const asked = bankOf([choice("item", undefined, { stem: "Is [this](https://e.org/key) it?" })]);
  const page = bytesOf(exam.renderer(kit)(papersOf(asked, "links")[0]!)[0]!.content);
  expect(Buffer.from(page).toString("utf8")).not.toContain('<a href="h');
  expect(lint(asked).map(({ code }) => code)).toContain("lint/dropped-link");
});
