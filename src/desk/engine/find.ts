import { locate } from "../../article/locate.js";
import { textOf } from "../../article/text.js";
import type { EvidenceShape } from "../state/listed.js";

/** Where evidence stands: offsets in UTF-16 units of the paragraph. What isn't found is left out. */
export function find(paragraphs: readonly string[], wanted: readonly EvidenceShape[]) {
  const text = textOf({ paragraphs });
  return wanted.flatMap(({ paragraph, quote = null, hash = null }) => {
    const found = locate(text, { paragraph, quote, hash, prefix: null, suffix: null });
    if (found.status !== "verified" && found.status !== "moved") return [];
    const { span } = found;
    const points = [...text.paragraphs[span.paragraph - 1]!];
    const unit = (at: number) => points.slice(0, at).join("").length;
    return [{ paragraph: span.paragraph, start: unit(span.start), end: unit(span.end) }];
  });
}
