import { existsSync } from "node:fs";
import { parseText } from "./arguments.js";
import { importQuestions } from "./import.js";
import { type ImportAnkiArguments, importAnki } from "./import-anki.js";
import type { ImportArguments } from "./import-options.js";
import { UsageError, type World } from "./world.js";

type Arguments = ImportArguments & Omit<ImportAnkiArguments, "file">;

/** Tells which of the two is wanted: questions of other tools, or what came back of cards that a bank has made. */
export function runImport(args: Arguments, world: World): Promise<number> {
  const { from, files } = withFrom(args);
  const isHome = [args.bank, args.drafts].some((one) => one !== undefined) || args.write;
  const isTaken = [args.out, args.into].some((one) => one !== undefined);
  if (isHome && isTaken)
    throw new UsageError(
      "--bank, --write and --drafts are for cards that come back, --out and --into for questions of others",
    );
  // Whoever says so alone may mean the one or the other.
  if (!isHome && (isTaken || args.files[0] !== "anki" || files.length !== 1))
    return importQuestions({ ...args, from, files }, world);
  if (from !== undefined && from !== "anki")
    throw new UsageError(`what comes back is of Anki; --from is ${JSON.stringify(from)}`);
  const [file = "", ...others] = files;
  if (others.length > 0) throw new UsageError("cards come back from one file at a time");
  return importAnki({ ...args, file }, world);
}

/** `import anki FILE` says in its first word what `--from` says. */
function withFrom({ files, from }: Arguments): {
  readonly from: string | undefined;
  readonly files: readonly string[];
} {
  const said = parseText("from", from);
  const [first = "", ...rest] = files;
  if (rest.length === 0 || /[./\\]/.test(first) || existsSync(first)) return { from: said, files };
  return { from: said ?? first, files: rest };
}
