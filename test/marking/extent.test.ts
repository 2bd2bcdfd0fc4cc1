import { describe, expect, test } from "vitest";
import { extentOf } from "../../src/marking/response.js";

const entered = (...texts: string[]) => ({ kind: "boxes", entered: texts }) as const;
const typed = (...texts: string[]) => ({ kind: "typed", entered: texts }) as const;
const chosen = (...letters: string[]) => ({ kind: "many", chosen: letters }) as const;

describe("how far a question is answered", () => {
  test.each([
    ["choice", { kind: "one", chosen: [] }, "blank"],
    ["choice", { kind: "one", chosen: ["A"] }, "whole"],
    ["true-false", { kind: "one", chosen: ["B"] }, "whole"],
    ["statements", { kind: "one", chosen: ["B"] }, "whole"],
    ["explains", { kind: "one", chosen: [] }, "blank"],
    ["multiple", chosen(), "blank"],
    ["multiple", chosen("A"), "single"],
    ["multiple", chosen("A", "C"), "whole"],
    ["ordering", entered("", "", ""), "blank"],
    ["ordering", entered("A", "", ""), "partly"],
    // Two gaps are no letter that stands twice.
    ["ordering", entered("A", "A", ""), "partly"],
    ["ordering", entered("A", "A", "A"), "doubled"],
    ["ordering", entered("B", "A", "C"), "whole"],
    ["matching", entered("A", "A", "A"), "whole"],
    ["matching", entered("A", "", "A"), "partly"],
    ["cloze", typed(" ", ""), "blank"],
    ["cloze", typed("12", " "), "partly"],
    ["cloze", typed("12", "12"), "whole"],
    ["short", typed("x"), "whole"],
    ["numeric", typed("lots"), "whole"],
  ] as const)("%s %j: %s", (type, response, extent) => expect(extentOf(type, response)).toBe(extent));
});
