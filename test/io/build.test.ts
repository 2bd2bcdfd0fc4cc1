import { chmodSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { formats } from "../../src/formats/index.js";
import type { PaperFormat } from "../../src/formats/format.js";
import { build } from "../../src/io/build.js";
import { type Plan, loadPlan } from "../../src/io/load.js";

let out: string;
beforeEach(() => void (out = mkdtempSync(join(tmpdir(), "build-"))));
afterEach(() => {
  chmodSync(out, 0o755);
  rmSync(out, { recursive: true, force: true });
});

const fixture = new URL("../fixtures/all-types.yaml", import.meta.url).pathname;
async function planOf(forms: number): Promise<Plan> {
  const plan = await loadPlan(fixture, { changes: { forms } });
  if (!plan.ok) throw new Error(JSON.stringify(plan.diagnostics));
  return plan.value;
}
const options = { seed: "s", formats: formats.filter(({ name }) => name === "exam"), theme: null, leaveOut: true };
const files = () =>
  readdirSync(out, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => relative(out, join(parentPath, name)))
    .toSorted();

/** A format that fails on its third paper, as a full disk would. */
const failing = (cause: unknown): PaperFormat => {
  let papers = 0;
  return {
    name: "failing",
    summary: "",
    audience: "student",
    next: null,
    forExam: false,
    from: "paper",
    renderer: () => (paper) => {
      if ((papers += 1) === 3) throw cause;
      return [{ path: `${paper.form}.txt`, mediaType: "text/plain", content: "" }];
    },
  };
};

describe("a build that fails leaves the previous one whole", () => {
  test.each([
    ["ENOSPC", "write", "is full"],
    ["ENOSPC", "mkdir", "is full"],
    ["EDQUOT", "write", "is full"],
    ["EACCES", "open", "You may not write"],
    ["EPERM", "open", "You may not write"],
    ["EROFS", "open", "You may not write"],
    ["ENOENT", "mkdir", "You may not write"],
    ["ENOTDIR", "open", "is a file"],
    ["EEXIST", "mkdir", "is a file"],
    ["EBUSY", "rename", "Another program holds"],
    ["ENOTEMPTY", "rename", "was put into"],
  ])("%s of %s", async (code, syscall, message) => {
    await build(await planOf(2), { ...options, out });
    const before = files();
    const failed = await build(await planOf(5), {
      ...options,
      out,
      formats: [failing(Object.assign(new Error(code), { code, syscall }))],
    });
    expect(failed.ok).toBe(false);
    expect(!failed.ok && failed.diagnostics[0]!.message).toContain(message);
    expect(files()).toEqual(before);
    expect(readdirSync(out)).toEqual(["all-types"]);
  });

  test("a file that is not there while one is read is no disk that can't be written", async () => {
    const gone = Object.assign(new Error("gone"), { code: "ENOENT", syscall: "open" });
    await expect(build(await planOf(5), { ...options, out, formats: [failing(gone)] })).rejects.toThrow("gone");
  });

  test("our own bug is thrown, not dressed up", async () => {
    await expect(build(await planOf(5), { ...options, out, formats: [failing(new TypeError("bug"))] })).rejects.toThrow(
      "bug",
    );
    expect(readdirSync(out)).toEqual([]);
  });

  test("Ctrl-C", async () => {
    await build(await planOf(2), { ...options, out });
    const before = files();
    const interrupt = new AbortController();
    const onPaper = () => interrupt.abort();
    await expect(build(await planOf(200), { ...options, out, signal: interrupt.signal, onPaper })).rejects.toThrow(
      /abort/i,
    );
    expect(files()).toEqual(before);
    expect(readdirSync(out)).toEqual(["all-types"]);
  });
});

test.each([["exam"], ["apkg"]])("more items than there are can't be picked, whatever is made: %s", async (name) => {
  const plan = await loadPlan(fixture, { changes: { to: [name], pick: 1000 } });
  expect(!plan.ok && plan.diagnostics.map(({ code }) => code)).toEqual(["plan/too-few-items"]);
});

test("an out folder that is a file is said to be one", async () => {
  const file = join(out, "file");
  writeFileSync(file, "");
  const failed = await build(await planOf(1), { ...options, out: file });
  expect(!failed.ok && failed.diagnostics.at(-1)!.message).toContain("is a file, not a folder");
});

test("the manifest accounts for every file, and resolves codes to items and keys", async () => {
  await build(await planOf(3), { ...options, out, formats: [...formats] });
  const manifest = JSON.parse(readFileSync(join(out, "all-types/teacher/manifest.json"), "utf8")) as {
    seed: string;
    papers: {
      code: string;
      form: string;
      sections: { item: string; order: string; key: string }[][];
      artefacts: { path: string }[];
    }[];
    shared: { path: string }[];
    decks: { artefacts: { path: string }[] }[];
    items: Record<string, string>;
  };
  const listed = [...manifest.papers, ...manifest.decks].flatMap(({ artefacts }) =>
    artefacts.map(({ path }) => `all-types/${path}`),
  );
  listed.push(...manifest.shared.map(({ path }) => `all-types/${path}`));
  expect([...listed, "all-types/teacher/manifest.json"].toSorted()).toEqual(files());
  expect(manifest.seed).toBe("s");
  expect(manifest.papers.map(({ form }) => form)).toEqual(["A", "B", "C"]);
  expect(Object.keys(manifest.items)).toHaveLength(12);
  for (const { code, form, sections } of manifest.papers) {
    expect(readFileSync(join(out, `all-types/student/exam-${form}.html`), "utf8")).toContain(code);
    const ferry = sections.flat().find(({ item }) => item === "ferry-port")!;
    expect("ABCD"[[...ferry.order].indexOf("0")]).toBe(ferry.key);
  }
});

test("the keys of all forms stand side by side, with each form's own numbers and letters", async () => {
  await build(await planOf(3), { ...options, out, formats: [...formats] });
  const read = (file: string) => readFileSync(join(out, "all-types", file), "utf8");
  const [head, ...rows] = read("teacher/key-all-forms.csv").replace("\uFEFF", "").trim().split("\r\n");
  expect(head).toBe('"item","A number","A answer","B number","B answer","C number","C answer"');
  const ferry = JSON.parse(`[${rows.find((row) => row.startsWith('"ferry-port"'))!}]`) as string[];
  for (const [i, form] of ["A", "B", "C"].entries()) {
    const [, number, answer] = ferry.slice(2 * i);
    expect(read(`teacher/key-${form}.csv`)).toContain(
      `"${form}","${number}","ferry-port","choice","${answer}","Northwick"`,
    );
  }
  expect(read("teacher/key-all-forms.html").match(/<th scope="col">/g)).toHaveLength(4);
});

test.each(formats.map((format) => [format.name, format] as const))(
  "%s goes to those that it is for, the manifest to the teacher",
  async (_, format) => {
    await build(await planOf(2), { ...options, out, formats: [format] });
    const made = files().filter((path) => path !== "all-types/teacher/manifest.json");
    expect(made).not.toEqual([]);
    expect(made.filter((path) => !path.startsWith(`all-types/${format.audience}/`))).toEqual([]);
    expect(made.filter((path) => /student.*\bkey\b/.test(path))).toEqual([]);
  },
);
