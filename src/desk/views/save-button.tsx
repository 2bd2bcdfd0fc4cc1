import { fileStanding } from "../state/desk.js";
import { useDesk } from "./context.js";

/** Saves the work as a file, and says whether all of it stands in one that the browser can write again. */
export function SaveButton() {
  const { desk, say, hands } = useDesk();
  const standing = fileStanding(desk);
  return (
    <button type="button" class={`save-work ${standing}`} onClick={() => void hands.saveWork()}>
      {standing === "none"
        ? say("save_work")
        : say(standing === "whole" ? "saved_in" : "save_in", { file: desk.inFile!.file })}
    </button>
  );
}
