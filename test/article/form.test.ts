import { describe, expect, test } from "vitest";
import { formOf } from "../../src/article/form.js";

const said = (name: string, begin: string): string => {
  const found = formOf(name, new TextEncoder().encode(begin));
  return typeof found === "string" ? found : found.code;
};

describe("a text whose beginning is a page's is none", () => {
  test.each([
    "<!doctype html>",
    "<!DOCTYPE  HTML PUBLIC>",
    "<!doctype\nhtml>",
    "<html>",
    '\n <html lang="en">',
    "\uFEFF<html>",
    '<?xml version="1.0"?>\n<html>',
    "<!-- saved -->\n<!-- again --><html>",
  ])("%j", (begin) => {
    expect(said("a.txt", begin)).toBe("article/other-form");
    expect(said("a.html", begin)).toBe("page");
  });

  test.each(["<htmlish>", "html", "The tag <html> begins it.", "<!doctype xml>", "<!doctypehtml>", "<!-- <html> -->"])(
    "but for %j",
    (begin) => expect(said("a.txt", begin)).toBe("text"),
  );
});
