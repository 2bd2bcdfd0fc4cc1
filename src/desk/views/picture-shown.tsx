import type { Fields } from "../state/question.js";
import { lineOf } from "../state/shapes.js";
import { useDesk } from "./context.js";

/** The picture of a question as it will be shown; nothing where its file is not there. */
export function PictureShown({ media }: { readonly media: Fields }) {
  const { work } = useDesk();
  const base64 = work.pictures[lineOf(media["image"])];
  if (base64 === undefined) return null;
  return (
    <p>
      <img class="picture" alt={lineOf(media["alt"])} src={`data:;base64,${base64}`} />
    </p>
  );
}
