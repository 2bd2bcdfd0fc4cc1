import { useEffect, useRef, useState } from "preact/hooks";
import type { MadeFile } from "../../make/memory.js";
import { giveBack } from "../ports/addresses.js";
import { addressToShow } from "../ports/frames.js";
import { useDesk } from "./context.js";
import { fileLabel } from "./file-label.js";

/** Where the frame no longer stands beside the files, but below them. */
const NARROW = "(max-width: 62rem)";

/** Whether the window is so narrow that a page can't be shown beside the files. */
export function useNarrow(): boolean {
  const [isNarrow, setNarrow] = useState(() => matchMedia(NARROW).matches);
  useEffect(() => {
    const query = matchMedia(NARROW);
    const turned = () => setNarrow(query.matches);
    query.addEventListener("change", turned);
    return () => query.removeEventListener("change", turned);
  }, []);
  return isNarrow;
}

interface PreviewProps {
  readonly file: MadeFile;
  /** Whether it may be out of sight, and is brought there; beside the files it always is in sight, and the page stays where it is. */
  readonly isBelow: boolean;
}

/** A page as it is, in a frame that can reach nothing of this one. */
export function Preview({ file, isBelow }: PreviewProps) {
  const { say } = useDesk();
  const [address, setAddress] = useState("");
  const here = useRef<HTMLElement>(null);
  useEffect(() => {
    const made = addressToShow(file.bytes);
    setAddress(made);
    return () => giveBack(made);
  }, [file.sha256]);
  const isThere = address !== "";
  useEffect(() => {
    if (isBelow && isThere) here.current?.scrollIntoView({ block: "nearest" });
  }, [file.path, isBelow, isThere]);
  if (!isThere) return null;
  return (
    <section class="preview-of" ref={here} aria-label={say("preview")}>
      <p class="quiet">{say("preview_of", { file: fileLabel(file.path, say) })}</p>
      <iframe
        class="preview"
        title={`${say("preview")}: ${fileLabel(file.path, say)}`}
        sandbox="allow-scripts allow-modals"
        src={address}
      />
    </section>
  );
}
