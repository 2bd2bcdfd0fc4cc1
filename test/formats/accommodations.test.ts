import fc from "fast-check";
import { expect, test } from "vitest";
import { formats } from "../../src/formats/index.js";
import { templateKit } from "../../src/io/templates.js";
import { bytesOf } from "../../src/formats/content.js";
import type { Candidate } from "../../src/model/roster.js";
import { bankFile, papersOf } from "../sample.js";
import "./kit.js";

const bank = bankFile("./fixtures/all-types.yaml");
const kits = new Map(["en", "de"].map((language) => [language, templateKit(null, language)]));
const paperFormats = formats.flatMap((format) => (format.from === "paper" ? [[format.name, format] as const] : []));

const candidate = fc.record({
  name: fc.constantFrom(null, "Ann", "Bo"),
  class: fc.constantFrom(null, "7b"),
  size: fc.constantFrom(null, 11 as const, 18 as const, 24 as const),
  extraTime: fc.constantFrom(0, 1, 10, 25, 50, 300),
  language: fc.constantFrom(null, "en", "de"),
});
const exam = fc.record({
  minutes: fc.constantFrom(null, 1, 45),
  date: fc.constantFrom(null, "2026-05-01"),
  seating: fc.constantFrom(null, { columns: 2, rows: 2 }),
  title: fc.constantFrom("Test", "<Test & more>"),
});

/** What one candidate's page shows must never be what another's was made with, whoever comes before whom. */
test.each(paperFormats)(
  "%s: pages put together from parts are those rendered whole, over rosters with every accommodation",
  (_, format) => {
    fc.assert(
      fc.property(fc.array(candidate, { minLength: 2, maxLength: 5 }), exam, (people, settings) => {
        const candidates = people.map(({ name, class: group, ...accommodation }, i): Candidate => ({
          id: `s-${i}`,
          name,
          class: group,
          accommodation,
        }));
        const papers = papersOf(bank, "s", { ...settings, roster: { candidates, digest: "" } });
        const pages = [true, false].map((builtIn) => {
          const renderers = new Map(
            [...kits].map(([language, kit]) => [language, format.renderer({ ...kit, builtIn })]),
          );
          return papers.map((paper) =>
            renderers.get(paper.candidate!.accommodation.language ?? "en")!(paper).map(({ path, content }) => [
              path,
              Buffer.from(bytesOf(content)).toString("utf8"),
            ]),
          );
        });
        expect(pages[0]).toEqual(pages[1]);
      }),
      { numRuns: 8 },
    );
  },
);
