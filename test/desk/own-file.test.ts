import { expect, test } from "vitest";
import { type Choose, ownFileSaver } from "../../src/desk/ports/own-file.js";
import { workFileName, workText } from "../../src/desk/state/work-file.js";
import { newWork } from "../../src/desk/state/work.js";

const first = { ...newWork("one", "s"), title: "Week 1: Kraków" };
const second = { ...newWork("two", "s"), title: "Week 2" };

/** A disk that a person saves to, and what the browser downloaded. */
function disk(fails: () => Error | null = () => null) {
  const files = new Map<string, string>();
  const downloads: string[] = [];
  let asked = 0;
  const choose: Choose = async ({ suggestedName: name }) => {
    asked += 1;
    return {
      name,
      createWritable: async () => {
        let held = "";
        return {
          write: async (text) => {
            const cause = fails();
            if (cause !== null) throw cause;
            held += text;
          },
          close: async () => void files.set(name, held),
        };
      },
    };
  };
  const give = (name: string) => void downloads.push(name);
  return { files, downloads, choose, give, asked: () => asked };
}

test("a work is saved in the same file again, and nobody is asked twice", async () => {
  const { files, choose, give, asked, downloads } = disk();
  const save = ownFileSaver(() => choose, give);
  const file = "week-1-krakow.desk.json";
  expect(await save(first)).toEqual({ is: "written", file });
  const changed = { ...first, bank: "bank: b\n" };
  expect(await save(changed)).toEqual({ is: "written", file });
  expect([...files]).toEqual([[file, workText(changed)]]);
  expect([asked(), downloads]).toEqual([1, []]);
});

test("another work never goes into that file", async () => {
  const { files, choose, give, asked } = disk();
  const save = ownFileSaver(() => choose, give);
  await save(first);
  await save(second);
  expect([...files.keys()]).toEqual([workFileName(first), workFileName(second)]);
  // The first one's file is asked for again: it may have been moved meanwhile.
  await save(first);
  expect(asked()).toBe(3);
});

test("a person who chooses no file is left alone", async () => {
  const { give, downloads } = disk();
  const choose: Choose = () => Promise.reject(new DOMException("The user aborted a request.", "AbortError"));
  expect(await ownFileSaver(() => choose, give)(first)).toEqual({ is: "left" });
  expect(downloads).toEqual([]);
});

test("what can't be written is downloaded, the file stays as it was, and the next time another can be chosen", async () => {
  let cause: Error | null = null;
  const { files, choose, give, downloads, asked } = disk(() => cause);
  const save = ownFileSaver(() => choose, give);
  const file = workFileName(first);
  await save(first);
  cause = new DOMException("gone", "NotFoundError");
  expect(await save({ ...first, bank: "bank: b\n" })).toEqual({ is: "downloaded", instead: file });
  expect([files.get(file), downloads]).toEqual([workText(first), [file]]);
  cause = null;
  expect(await save(first)).toEqual({ is: "written", file });
  expect(asked()).toBe(2);
});

test("an aborted writing is no person's choice: the work is downloaded", async () => {
  const { choose, give, downloads } = disk(() => new DOMException("aborted", "AbortError"));
  expect(await ownFileSaver(() => choose, give)(first)).toEqual({ is: "downloaded", instead: workFileName(first) });
  expect(downloads).toHaveLength(1);
});

test("a browser that writes no files downloads each time", async () => {
  const { give, downloads } = disk();
  const save = ownFileSaver(() => undefined, give);
  expect(await save(first)).toEqual({ is: "downloaded", instead: null });
  await save(first);
  expect(downloads).toHaveLength(2);
});

test.each([
  ["", "work.desk.json"],
  ["../..", "work.desk.json"],
  ["Élections & votes", "elections-votes.desk.json"],
])("a work called %j is called %s on a disk", (title, name) => expect(workFileName({ ...first, title })).toBe(name));
