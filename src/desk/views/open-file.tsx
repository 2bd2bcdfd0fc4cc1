import { useRef } from "preact/hooks";
import { given } from "../ports/files.js";
import { useDesk } from "./context.js";

/** A button that opens files, as dropping them anywhere does. */
export function OpenFile() {
  const { say, hands } = useDesk();
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <button type="button" onClick={() => input.current?.click()}>
        {say("open_file")}
      </button>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        onChange={async ({ currentTarget }) => {
          const files = await Promise.all([...(currentTarget.files ?? [])].map(given));
          currentTarget.value = "";
          await hands.open(files);
        }}
      />
    </>
  );
}
