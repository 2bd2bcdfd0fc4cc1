import { useEffect, useState } from "preact/hooks";
import type { MadeFile } from "../../make/memory.js";
import type { Diagnostic } from "../../model/diagnostic.js";
import { downloadName } from "../state/file-names.js";
import { useDesk } from "./context.js";
import { Remarks } from "./remarks.js";
import { useTakeFile } from "./take-file.js";
import { useFinished } from "./use-finished.js";

type Made = { readonly files: readonly MadeFile[]; readonly said: readonly Diagnostic[] };

/** Files for other tools: what each of them can't carry is said first, and nothing is left out unless it is wanted. */
export function ForOthers() {
  const { desk, work, say, hands } = useDesk();
  const { take } = useTakeFile();
  const [names, setNames] = useState<readonly string[]>([]);
  const [name, setName] = useState("");
  const [leaveOut, setLeaveOut] = useState(false);
  const [made, setMade] = useState<Made | null>(null);
  const { file, pictures, handOut } = work;
  const { bank } = useFinished();
  useEffect(() => void hands.core.exportNames().then(setNames), []);
  useEffect(() => {
    let isCurrent = true;
    setMade(null);
    if (name === "" || bank === "") return;
    void hands.core.handOut({ file, bank, pictures, to: [name], handOut, leaveOut }).then((done) => {
      if (isCurrent)
        setMade(done.ok ? { files: done.value.files, said: done.warnings } : { files: [], said: done.diagnostics });
    });
    return () => void (isCurrent = false);
  }, [name, leaveOut, bank, file, handOut]);
  const files = (made?.files ?? []).filter(({ path }) => !path.endsWith("manifest.json"));
  const isRefused = leaveOut || made?.said.some(({ code }) => code === "export/refused") === true;
  return (
    <section aria-labelledby="what-others">
      <h2 id="what-others">{say("for_others")}</h2>
      <p class="quiet">{say("for_others_hint")}</p>
      <p class="field">
        <label for="other-tool">{say("other_tool")}</label>
        <select id="other-tool" value={name} onChange={({ currentTarget }) => setName(currentTarget.value)}>
          <option value="" />
          {names.map((one) => (
            <option key={one} value={one}>
              {TOOLS[one] ?? one}
            </option>
          ))}
        </select>
      </p>
      {name !== "" && made === null && <p role="status">{say("making")}</p>}
      {made !== null && (
        <Remarks
          remarks={made.said.filter(({ code }) => code.startsWith("export/"))}
          questions={desk.looked.questions}
        />
      )}
      {isRefused && (
        <label>
          <input
            type="checkbox"
            checked={leaveOut}
            onChange={({ currentTarget }) => setLeaveOut(currentTarget.checked)}
          />{" "}
          {say("leave_out")}
        </label>
      )}
      <ul class="plain">
        {files.map(({ path, bytes }) => {
          const name = downloadName(path, desk.looked.title);
          return (
            <li key={path} class="row">
              <span class="file">{name}</span>
              <button
                type="button"
                class="small"
                aria-label={`${say("download")}: ${name}`}
                onClick={() => take(path, bytes, "application/octet-stream")}
              >
                {say("download")}
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** As their makers call them. */
const TOOLS: Readonly<Record<string, string>> = {
  "moodle-xml": "Moodle (XML)",
  gift: "Moodle (GIFT)",
  aiken: "Aiken",
  canvas: "Canvas",
  qti21: "QTI 2.1",
  qti3: "QTI 3.0",
  "google-forms": "Google Forms",
  kahoot: "Kahoot!",
  wayground: "Wayground (Quizizz)",
  blooket: "Blooket",
  sheet: "Excel, LibreOffice",
  docx: "Word, LibreOffice",
};
