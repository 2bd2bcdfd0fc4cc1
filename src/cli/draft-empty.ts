import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { textOf } from "../article/text.js";
import { sourceOf } from "../draft/source.js";
import { replaceFile } from "../io/replace-file.js";
import type { Article } from "../model/article.js";
import { emptyBank } from "../review/empty-bank.js";
import { parseText } from "./arguments.js";
import { type DraftArguments, type Facts, fileName } from "./draft-options.js";
import { missingLine } from "./draft-summary.js";
import { printableJson } from "./printable.js";
import { EXIT, UsageError, type World } from "./world.js";
import { argument } from "../reading/argument.js";

/** Makes a bank with the article as its source, and no question yet. */
export async function makeEmpty(
  article: Article,
  id: string,
  { url = null }: Facts,
  args: DraftArguments,
  world: World,
): Promise<number> {
  const out = parseText("out", args.out) ?? join(dirname(args.file), `${fileName(args.file)}.yaml`);
  if (existsSync(out)) throw new UsageError(`${out} exists; name a new file: --out FILE`);
  const text = textOf(article);
  const source = sourceOf(article, text, { id, url });
  const title = article.title ?? text.paragraphs[0] ?? id;
  await replaceFile(out, emptyBank({ id, title, language: article.language ?? "en", source }), (now) => now === null);
  const seen = args.file;
  world.stderr.write(
    `Made ${out}, a bank without questions\n${missingLine(source)}  number  ${world.command} article ${argument(seen)}\n  write   items in ${out}\n  check   ${world.command} check ${argument(out)} --source ${argument(seen)}\n`,
  );
  if (args.json) world.stdout.write(`${printableJson({ ok: true, file: out, source })}\n`);
  return EXIT.fine;
}
