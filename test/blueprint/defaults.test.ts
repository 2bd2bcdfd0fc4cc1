import { expect, test } from "vitest";
import { checkBlueprint, blueprintOf } from "../../src/blueprint/blueprint.js";
import { parseSource } from "../../src/reading/source.js";
import { bankOf, choice } from "../sample.js";

const written = (more = "") => {
  const text = `blueprint: b\ntitle: B\nbanks: [a.yaml]\n${more}sections: [{ pick: 1 }]\n`;
  const source = parseSource("b.yaml", text, "blueprint/syntax");
  if (!source.ok) throw new Error(text);
  return source.value;
};
const balanceOf = (...args: Parameters<typeof checkBlueprint>) => {
  const checked = checkBlueprint(...args);
  return checked.ok ? checked.value.balance : checked.diagnostics;
};

/** What an old manifest records holds where the file says nothing; what the file says holds anyway. */
test.each([
  [balanceOf(written()), "none"],
  [balanceOf(written(), { balance: "soft" }), "soft"],
  [balanceOf(written("balance: exact\n")), "exact"],
  [balanceOf(written("balance: exact\n"), { balance: "soft" }), "exact"],
  [balanceOf(written("balance: none\n"), { balance: "soft" }), "none"],
  [blueprintOf(bankOf([choice("a")])).balance, "none"],
  [blueprintOf(bankOf([choice("a")]), { balance: "soft" }).balance, "soft"],
])("%s", (balance, expected) => expect(balance).toBe(expected));
