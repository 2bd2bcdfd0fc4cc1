import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type Previewed, previewPage } from "../../src/io/preview-page.js";
import { servePreview } from "../../src/io/preview-server.js";
import { preview } from "../../src/io/preview.js";
import type { Diagnostic } from "../../src/model/diagnostic.js";

let folder = "";
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), "preview-pages-"))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const previewed = (more: Partial<Previewed> = {}): Previewed => ({
  artefacts: ["a/student/exam.html"],
  diagnostics: [],
  digest: "1",
  folders: [folder],
  ...more,
});
const remark = (severity: Diagnostic["severity"], more: Partial<Diagnostic> = {}): Diagnostic => ({
  severity,
  code: "a/b",
  message: "It is <so>.",
  ...more,
});

describe("the page around the pages", () => {
  const body = (more: Partial<Previewed>) => {
    const page = previewPage(previewed(more));
    return page.slice(page.indexOf("<nav"), page.indexOf("<script>"));
  };
  test("lists those that are HTML, and shows the first", () => {
    expect(body({ artefacts: ["a/x.csv", "a/student/exam A.html", "a/key.html"] })).toBe(
      '<nav aria-label="Pages"><a href="files/a/student/exam%20A.html" target="page">student/exam A.html</a> <a href="files/a/key.html" target="page">key.html</a></nav>\n\n<iframe name="page" title="Page" src="files/a/student/exam%20A.html"></iframe>\n',
    );
    expect(body({ artefacts: [] })).toContain('src="about:blank"');
  });
  test("says what is wrong, where, and what to do", () => {
    writeFileSync(join(folder, "a.yaml"), "a: 1\nb: <2>\n");
    const place = { file: join(folder, "a.yaml"), line: 2, column: 4 };
    const said = body({ diagnostics: [remark("warning"), remark("error", { place, hint: "do & mend" })] });
    expect(said).toContain('<div role="status" class="error"><p><strong>Not built.</strong>');
    expect(said).toContain('<li class="warning"><b>warning</b> <code>a/b</code><br>It is &lt;so&gt;.</li>');
    expect(said).toContain(`<code>${place.file}:2:4</code> <b>error</b>`);
    expect(said).toContain("<pre>b: &lt;2&gt;\n   ^</pre> <i>do &amp; mend</i></li>");
    const warned = body({ diagnostics: [remark("warning")] });
    expect(warned).toContain('class="warning"><ol>');
    expect(warned).not.toContain("Not built");
    expect(body({})).not.toContain("role");
  });
});

const get = async (url: string) => {
  const response = await fetch(url);
  return [response.status, response.headers.get("content-type"), await response.text()] as const;
};

test("files below the folder are served by their kind, and nothing else is", async () => {
  const root = join(folder, "root");
  mkdirSync(join(root, "a"), { recursive: true });
  for (const name of ["a/x.html", "a/x.csv", "a/x.json", "a/x.png"]) writeFileSync(join(root, name), name);
  writeFileSync(join(folder, "secret.html"), "secret");
  symlinkSync(join(folder, "secret.html"), join(root, "a/link.html"));
  const server = await servePreview(root, () => previewed());
  try {
    const of = (path: string) => get(`${server.url}${path}`);
    expect(await of("files/a/x.html")).toEqual([200, "text/html; charset=utf-8", "a/x.html"]);
    expect(await of("files/a/x.csv")).toEqual([200, "text/csv; charset=utf-8", "a/x.csv"]);
    expect(await of("files/a/x.json")).toEqual([200, "application/json; charset=utf-8", "a/x.json"]);
    expect(await of("files/a/x.png")).toEqual([200, "application/octet-stream", "a/x.png"]);
    for (const path of [
      "files/a",
      "files/a/none.html",
      "files/a/link.html",
      "files/",
      "a/x.html",
      "files/..%2fsecret.html",
    ])
      expect((await of(path))[0], path).toBe(404);
    expect((await of(""))[2]).toContain("student/exam.html");
  } finally {
    await server.close();
  }
});

describe("a preview", () => {
  /** Builds as it is told, one after the other; the last one again and again. */
  async function running(...builds: (Previewed | Error)[]) {
    let count = 0;
    const shown = await preview(() => {
      const next = builds[Math.min(count, builds.length - 1)]!;
      count += 1;
      return next instanceof Error ? Promise.reject(next) : Promise.resolve(next);
    });
    const events = await fetch(`${shown.url}events`);
    const reader = events.body!.getReader();
    await reader.read();
    let told = 0;
    const listening = (async () => {
      for (;;) {
        const { done, value } = await reader.read();
        if (done) return;
        told += new TextDecoder().decode(value).split("data: changed").length - 1;
      }
    })().catch(() => undefined);
    const built = async (wanted: number) => {
      for (let waited = 0; count < wanted && waited < 200; waited += 1)
        await new Promise((resolve) => setTimeout(resolve, 25));
      await new Promise((resolve) => setTimeout(resolve, 100));
      return count;
    };
    const close = async () => {
      await reader.cancel();
      await listening;
      await shown.close();
    };
    return {
      home: async () => (await get(shown.url))[2],
      save: () => writeFileSync(join(folder, "a.txt"), String(Math.random())),
      built,
      told: () => told,
      close,
    };
  }

  test("builds again when a file changes, and tells it where the pages or what is said of them are others", async () => {
    const shown = await running(
      previewed(),
      previewed(),
      previewed({ digest: "2", artefacts: ["a/two.html"] }),
      previewed({ digest: "2", artefacts: ["a/two.html"], diagnostics: [remark("warning")] }),
    );
    const seen: [number, boolean][] = [];
    for (const build of [2, 3, 4]) {
      shown.save();
      await shown.built(build);
      seen.push([shown.told(), (await shown.home()).includes("two.html")]);
    }
    expect(seen).toEqual([
      [0, false],
      [1, true],
      [2, true],
    ]);
    await shown.close();
  });

  test("keeps the last good pages where a build can't be made, or breaks", async () => {
    const shown = await running(
      previewed(),
      previewed({ artefacts: [], digest: null, diagnostics: [remark("error")] }),
      new Error("broken"),
      previewed({ digest: "3" }),
    );
    shown.save();
    await shown.built(2);
    const refused = await shown.home();
    expect([refused.includes("student/exam.html"), refused.includes("Not built."), shown.told()]).toEqual([
      true,
      true,
      1,
    ]);
    shown.save();
    await shown.built(3);
    const broken = await shown.home();
    expect([broken.includes("student/exam.html"), broken.includes("The pages could not be built: broken.")]).toEqual([
      true,
      true,
    ]);
    shown.save();
    expect(await shown.built(4)).toBe(4);
    expect(await shown.home()).not.toContain("Not built.");
    await shown.close();
  });
});
