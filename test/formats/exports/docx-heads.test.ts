import { describe, expect, test } from "vitest";
import { bytesOf } from "../../../src/formats/content.js";
import { docx } from "../../../src/formats/exports/docx.js";
import { bankOf, choices, papersOf } from "../../sample.js";
import { partsOf } from "../docx-text.js";
import { kit } from "../kit.js";

/** The lines of each file of the first paper. */
function linesOf(forms: readonly string[] | null): readonly (readonly string[])[] {
  const [paper] = papersOf({ ...bankOf(choices(2)), title: "Ports" }, "seed", forms === null ? {} : { forms });
  return docx
    .renderer(kit)(paper!)
    .map(({ content }) =>
      partsOf(bytesOf(content))
        ["word/document.xml"]!.split("</w:p>")
        .map((line) => line.replace(/<[^>]*>/g, "").trim())
        .filter((line) => line !== ""),
    );
}

describe("what stands above a paper in Word", () => {
  test("names its form where it has one", () => {
    const [paper, key] = linesOf(["A", "B"]);
    expect(paper!.slice(0, 2)).toEqual(["Test · Version A", "Ports"]);
    expect(paper!.filter((line) => line.startsWith("Ports"))).toEqual([
      "Ports",
      expect.stringMatching(/^Ports – Version A · Code: /),
    ]);
    expect(key!.join("\n")).toContain("Version A");
  });
  test("and none where it has none", () => {
    const [paper, key] = linesOf(null);
    expect(paper!.slice(0, 2)).toEqual(["Test", "Ports"]);
    expect(paper!.filter((line) => line.startsWith("Ports"))).toEqual([
      "Ports",
      expect.stringMatching(/^Ports · Code: /),
    ]);
    expect([...paper!, ...key!].join("\n")).not.toMatch(/[Ff]orm\b/);
  });
});
