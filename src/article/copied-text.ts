import { type Leftover, leftovers, namedLines } from "../text/copied.js";
import type { Found } from "./found.js";

const SAYS: Readonly<Record<Leftover["kind"], string>> = {
  stamp: "A time and a name stand before what it says, as chats put them there",
  sender: "It says who wrote the rest, and when",
  quote: "It begins with >, as mails quote others",
};
const DO: Readonly<Record<Leftover["kind"], string>> = {
  stamp: "delete what stands before the text in",
  sender: "delete",
  quote: "delete the > and the space behind it in",
};

const MAIL = /^(?:From|Sent|To|Cc|Subject|Date|Von|Gesendet|An|Betreff|De|Envoyé|À|Objet|Para|Enviado|Asunto)\s*: ?\S/;
const TAGS = /<\/?(?:p|div|h[1-6]|br|span|ul|ol|li|article|section)\b[^<>]{0,200}>/gi;
const MARKED = /^(?:#{1,6} \S|\*\*[^*]+\*\*$|\[[^\]]+\]\(https?:)/m;

/**
 * What copying left in the text of an article. It is read as it stands, since paragraphs are counted by its lines; so it is said before
 * anything is counted.
 */
export function leftInText(text: string): readonly Found[] {
  const found = leftovers(text);
  const lines = text.split("\n");
  const kinds = [...new Set(found.map(({ kind }) => kind))];
  const remarks = kinds.map((kind) => {
    const of = found.filter((one) => one.kind === kind).map(({ line }) => line);
    return warned(`${SAYS[kind]} (${namedLines(of)}).`, `${DO[kind]} ${namedLines(of)}, before you count paragraphs`);
  });
  const fences = lines.flatMap((line, i) => (/^(?:```|~~~)/.test(line) ? [i] : []));
  if (fences.length > 1) {
    const [open, close] = [fences[0]!, fences.at(-1)!];
    const outside = [...lines.keys()].filter((i) => lines[i]!.trim() !== "" && (i <= open || i >= close));
    remarks.push(
      warned(
        "Lines with ``` stand around a part of it, as assistants and chats put them there.",
        `if the article is what stands between them, delete ${namedLines(outside)}`,
      ),
    );
  }
  const head = lines.flatMap((line, i) => (i < 12 && MAIL.test(line) ? [i] : []));
  if (head.length > 2)
    remarks.push(
      warned("It begins with the head of a mail.", `delete ${namedLines(head)}, and what was said around the article`),
    );
  if ((text.slice(0, 20_000).match(TAGS)?.length ?? 0) > 3)
    remarks.push(
      warned(
        "It holds tags of HTML, which are read as words because the file's name ends in .txt.",
        "name it with .html at the end",
      ),
    );
  else if (MARKED.test(text))
    remarks.push(
      warned(
        "It holds marks of Markdown, which are read as words because the file's name ends in .txt.",
        "name it with .md at the end",
      ),
    );
  return remarks;
}

const warned = (message: string, hint: string): Found => ({ code: "article/copied", message, hint });
