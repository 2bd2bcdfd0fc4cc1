import type { MadeFile } from "../../make/memory.js";
import { openInTab } from "../ports/files.js";
import { print } from "../ports/frames.js";
import { BusyButton } from "./busy-button.js";
import { useDesk } from "./context.js";
import { fileLabel } from "./file-label.js";
import { useTakeFile } from "./take-file.js";

interface MadeFilesProps {
  readonly files: readonly MadeFile[];
  readonly isShown: (file: MadeFile) => boolean;
  readonly onShow: (file: MadeFile) => void;
  /** The file as all that has been set makes it, with its test's title, once it is there; null where it is made no more. */
  readonly whenMade: (path: string) => Promise<{ readonly file: MadeFile; readonly title: string } | null>;
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

function Rows({ files, isShown, onShow, whenMade }: MadeFilesProps) {
  const { say, hands } = useDesk();
  const { take } = useTakeFile();
  return (
    <ul class="plain files">
      {files.map((one) => {
        const label = fileLabel(one.path, say);
        const act = (word: "print" | "open_in_tab" | "download", use: (file: MadeFile, title: string) => void) => (
          <BusyButton
            class="link"
            label={`${say(word)}: ${label}`}
            text={say(word)}
            onPress={async () => {
              const made = await whenMade(one.path);
              if (made !== null) use(made.file, made.title);
              else hands.dispatch({ do: "tell", notice: say("made_no_more", { file: label }) });
            }}
          />
        );
        const isPage = one.path.endsWith(".html");
        return (
          <li key={one.path}>
            <span class="file">{label}</span>
            {isPage && (
              <button
                type="button"
                class="link"
                aria-label={`${say("preview")}: ${label}`}
                aria-pressed={isShown(one)}
                onClick={() => onShow(one)}
              >
                {say("preview")}
              </button>
            )}
            {isPage &&
              (isForPaper(one.path)
                ? act("print", ({ bytes }) => print(bytes))
                : act("open_in_tab", ({ bytes }) => openInTab(bytes)))}
            {act("download", ({ path, bytes }, title) => take(path, bytes, typeOf(path), title))}
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
