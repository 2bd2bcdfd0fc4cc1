import type { MadeFile } from "../../make/memory.js";
import { openInTab } from "../ports/files.js";
import { print } from "../ports/frames.js";
import { useDesk } from "./context.js";
import { fileLabel } from "./file-label.js";
import { useTakeFile } from "./take-file.js";

interface MadeFilesProps {
  readonly files: readonly MadeFile[];
  readonly isShown: (file: MadeFile) => boolean;
  readonly onShow: (file: MadeFile) => void;
}

/** Finished files: pages can be looked at and printed, all can be taken away; tables are for few, and folded. */
export function MadeFiles(props: MadeFilesProps) {
  const { say } = useDesk();
  const tables = props.files.filter(({ path }) => path.endsWith(".csv"));
  return (
    <>
      <Rows {...props} files={props.files.filter((one) => !tables.includes(one))} />
      {tables.length > 0 && (
        <details>
          <summary class="quiet">{say("as_tables")}</summary>
          <Rows {...props} files={tables} />
        </details>
      )}
    </>
  );
}

function Rows({ files, isShown, onShow }: MadeFilesProps) {
  const { say } = useDesk();
  const { take } = useTakeFile();
  return (
    <ul class="plain files">
      {files.map((one) => {
        const label = fileLabel(one.path, say);
        const act = (
          word: "preview" | "print" | "open_in_tab" | "download",
          onClick: () => void,
          isPressed?: boolean,
        ) => (
          <button
            type="button"
            class="link"
            aria-label={`${say(word)}: ${label}`}
            {...(isPressed !== undefined && { "aria-pressed": isPressed })}
            onClick={onClick}
          >
            {say(word)}
          </button>
        );
        const isPage = one.path.endsWith(".html");
        return (
          <li key={one.path}>
            <span class="file">{label}</span>
            {isPage && act("preview", () => onShow(one), isShown(one))}
            {isPage &&
              (isForPaper(one.path)
                ? act("print", () => print(one.bytes))
                : act("open_in_tab", () => openInTab(one.bytes)))}
            {act("download", () => take(one.path, one.bytes, typeOf(one.path)))}
          </li>
        );
      })}
    </ul>
  );
}

const isForPaper = (path: string): boolean => /\/(?:print|key)\b/.test(path);

const TYPES: Readonly<Record<string, string>> = {
  html: "text/html",
  apkg: "application/octet-stream",
  csv: "text/csv",
  txt: "text/plain",
};
const typeOf = (path: string): string => TYPES[path.slice(path.lastIndexOf(".") + 1)] ?? "application/octet-stream";
