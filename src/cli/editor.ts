import { spawn } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** What a person makes of a text in their own editor, `vi` or `code --wait`. */
export async function edited(editor: string, text: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "broadsheet-"));
  const file = join(folder, "question.yaml");
  try {
    await writeFile(file, text);
    const [program = "", ...args] = editor.split(" ").filter((word) => word !== "");
    await new Promise<void>((resolve, reject) => {
      const child = spawn(program, [...args, file], { stdio: "inherit", shell: process.platform === "win32" });
      child.once("error", reject);
      child.once("close", (status) =>
        status === 0 ? resolve() : reject(new Error(`${editor} ended with ${String(status)}`)),
      );
    });
    return await readFile(file, "utf8");
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
