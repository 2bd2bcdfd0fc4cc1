import { blank } from "./tokens.js";

/** Tags of templates, for suggestions. */
export const TAGS =
  "if elif elseif else endif for endfor block endblock extends include import from macro endmacro call endcall filter endfilter set endset raw endraw".split(
    " ",
  );

const PAIRED = /^(?:if|for|block|macro|call|filter|raw)$/;

/** The innermost tag that nothing closes: nunjucks itself only says that the file has ended. */
export function unclosedTag(text: string): { readonly tag: string; readonly offset: number } | undefined {
  const open: { tag: string; offset: number }[] = [];
  for (const found of blank(text, /\{#[\s\S]*?#\}/g).matchAll(/\{%-?\s*(end)?(\w+)[\s\S]*?%\}/g)) {
    const [, end, tag] = found;
    if (end === undefined && PAIRED.test(tag!)) open.push({ tag: tag!, offset: found.index });
    else if (end !== undefined && open.at(-1)?.tag === tag) open.pop();
  }
  return open.at(-1);
}
