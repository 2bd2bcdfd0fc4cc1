import { existsSync, readdirSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { BUILT, LEFT_OUT, PAGES, rooms, sourcesOf, testsOf } from "./rooms.mjs";

const root = new URL("../../", import.meta.url);
const isThere = (path: string) => existsSync(new URL(path, root));

describe("the rooms in which small bugs are planted", () => {
  test("are all there are but those that are left out, each with a reason", () => {
    const folders = readdirSync(new URL("src/", root), { withFileTypes: true }).filter((one) => one.isDirectory());
    const known = [...Object.keys(rooms), ...Object.keys(LEFT_OUT)];
    expect(known.toSorted()).toEqual(folders.map(({ name }) => name).toSorted());
  });

  test.each(Object.keys(rooms))("%s has tests that hold it in process", (room) => {
    expect(rooms[room]!.length).toBeGreaterThan(0);
    for (const place of rooms[room]!) expect(BUILT).not.toContain(place);
    expect(testsOf(room).every((one: string) => one.endsWith(".test.ts"))).toBe(true);
  });

  test("leave out what needs a page, and nothing that is not there", () => {
    for (const part of PAGES) expect(isThere(`src/${part}`)).toBe(true);
    expect(sourcesOf("desk")).toEqual(["src/desk/**/*.ts", "!src/desk/views/**", "!src/desk/ports/**"]);
    expect(sourcesOf("bank")).toEqual(["src/bank/**/*.ts"]);
  });
});
