const TAG = /(<\/?(?:b|strong|i|em|code|u)\b[^>]*>)/i;

/** A text with gaps without the emphasis that begins or ends in one: a bank's gaps are plain text. */
export function withoutMarksAtGaps(html: string): string {
  const pieces = html.split(TAG);
  const open: { readonly at: number; readonly name: string; readonly isInGap: boolean }[] = [];
  let depth = 0;
  for (const [at, piece] of pieces.entries()) {
    if (at % 2 === 0) {
      const marks = piece.match(/\{\{c\d+::|\}\}/g) ?? [];
      for (const mark of marks) depth = Math.max(0, depth + (mark === "}}" ? -1 : 1));
      continue;
    }
    const name = /\w+/.exec(piece)![0].toLowerCase();
    if (!piece.startsWith("</")) open.push({ at, name, isInGap: depth > 0 });
    else if (open.at(-1)?.name === name) {
      const { at: start, isInGap } = open.pop()!;
      if (isInGap || depth > 0) pieces[start] = pieces[at] = "";
    }
  }
  return pieces.join("");
}
