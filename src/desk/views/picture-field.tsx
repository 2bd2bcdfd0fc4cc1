import type { Fields } from "../state/question.js";
import { lineOf } from "../state/shapes.js";
import { useDesk } from "./context.js";
import { PictureShown } from "./picture-shown.js";

const ABOUT = [
  ["alt", "field_alt"],
  ["credit", "field_credit"],
  ["licence", "field_picture_licence"],
] as const;

/** The picture of a question: chosen or pasted, with what must be said of it. */
export function PictureField(props: {
  readonly media: Fields | null;
  readonly onChange: (media: Fields | null) => void;
}) {
  const { say, hands } = useDesk();
  const { media, onChange } = props;
  const take = async (files: FileList | undefined | null) => {
    const [file] = files ?? [];
    if (file === undefined) return;
    const image = await hands.takePicture(file);
    if (image !== null) onChange({ alt: "", credit: "", licence: "", ...media, image });
  };
  return (
    <fieldset
      onPaste={(event) => {
        if ((event.clipboardData?.files.length ?? 0) === 0) return;
        event.preventDefault();
        void take(event.clipboardData?.files);
      }}
    >
      <legend>{say("field_picture")}</legend>
      {media !== null && <PictureShown media={media} />}
      <p class="field">
        <label for="picture">{say("choose_picture")}</label>
        <input
          id="picture"
          type="file"
          accept="image/png,image/jpeg,image/gif,image/webp"
          onChange={({ currentTarget }) => void take(currentTarget.files)}
        />
      </p>
      {media !== null && (
        <>
          {ABOUT.map(([field, word]) => (
            <p class="field" key={field}>
              <label for={`picture-${field}`}>{say(word)}</label>
              <input
                dir="auto"
                id={`picture-${field}`}
                value={lineOf(media[field])}
                onInput={({ currentTarget }) => onChange({ ...media, [field]: currentTarget.value })}
              />
            </p>
          ))}
          <button type="button" class="small" onClick={() => onChange(null)}>
            {say("remove")}
          </button>
        </>
      )}
    </fieldset>
  );
}
