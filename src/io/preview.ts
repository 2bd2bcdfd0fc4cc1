import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Previewed } from "./preview-page.js";
import { servePreview } from "./preview-server.js";
import { watchFolders } from "./watch-folders.js";

export interface Preview {
  readonly url: string;
  readonly close: () => Promise<void>;
}

/**
 * Serves what a build gives on this machine alone, and builds again when a file changes. A build with mistakes
 * leaves the pages of the last good one.
 *
 * @param build builds into a folder; builds never overlap
 */
export async function preview(build: (out: string) => Promise<Previewed>): Promise<Preview> {
  const out = mkdtempSync(join(tmpdir(), "broadsheet-preview-"));
  let state: Previewed = { artefacts: [], diagnostics: [], digest: null, folders: [] };
  const folders = watchFolders(() => void rebuild());
  let running: Promise<void> | null = null;
  let again = false;
  let isClosed = false;

  async function once(): Promise<void> {
    const next = await build(out).catch((cause: unknown) => failed(cause, state.folders));
    if (isClosed) return;
    folders.follow([...next.folders, ...state.folders]);
    const shown = next.artefacts.length > 0 ? next : { ...state, diagnostics: next.diagnostics, folders: next.folders };
    const isNew =
      shown.digest !== state.digest || JSON.stringify(shown.diagnostics) !== JSON.stringify(state.diagnostics);
    state = shown;
    if (isNew) server.changed();
  }
  async function rebuild(): Promise<void> {
    again = true;
    running ??= (async () => {
      while (again) {
        again = false;
        await once();
      }
      running = null;
    })();
    return running;
  }

  const server = await servePreview(out, () => state);
  await rebuild();
  return {
    url: server.url,
    async close() {
      isClosed = true;
      again = false;
      folders.close();
      await running;
      await server.close();
      rmSync(out, { recursive: true, force: true });
    },
  };
}

/** What is no mistake of the author's must not end the preview either. */
const failed = (cause: unknown, folders: readonly string[]): Previewed => {
  const message = `The pages could not be built: ${cause instanceof Error ? cause.message : String(cause)}.`;
  return {
    artefacts: [],
    diagnostics: [{ severity: "error", code: "preview/failed", message }],
    digest: null,
    folders,
  };
};
