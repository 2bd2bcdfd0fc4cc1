import { downloadName, titleInName } from "../state/file-names.js";
import { download } from "../ports/files.js";
import { useDesk } from "./context.js";

interface TakeFile {
  /** Saves a finished file, called after the title of its test. */
  readonly take: (path: string, bytes: Uint8Array, type: string, title: string) => void;
  /** Saves a file under that title with an ending of its own. */
  readonly takeAs: (ending: string, bytes: Uint8Array | string, type: string, title: string) => void;
  /** Saves a file under a name that stands. */
  readonly takeNamed: (name: string, bytes: Uint8Array | string, type: string) => void;
}

/** Saves files, and says under which name: nothing else on the page changes by it. */
export function useTakeFile(): TakeFile {
  const { say, hands } = useDesk();
  const takeNamed: TakeFile["takeNamed"] = (name, bytes, type) => {
    download(name, bytes, type);
    hands.dispatch({ do: "tell", notice: say("downloaded", { file: name }) });
  };
  return {
    takeNamed,
    take: (path, bytes, type, title) => takeNamed(downloadName(path, title), bytes, type),
    takeAs: (ending, bytes, type, title) => takeNamed(`${titleInName(title)}${ending}`, bytes, type),
  };
}
